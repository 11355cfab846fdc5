using Microsoft.AspNetCore.Components;

namespace Wutong.Platform.Frame;

/// <summary>
/// A page or a part of one that asks the database before it shows itself. It is shown when all it asked for has come,
/// and one asks at a time: the parts of a page share one connection, which answers one question at once.
/// </summary>
public abstract class LoadedFirst : ComponentBase
{
    private bool isLoaded;
    [Inject] private AskingTurn Turn { get; set; } = null!;

    /// <inheritdoc />
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Turn.TakeAsync(LoadAsync);
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        if (!isLoaded)
        {
            isLoaded = true;
            OnInitialized();
            await OnInitializedAsync();
        }
        OnParametersSet();
        await OnParametersSetAsync();
    }
}
