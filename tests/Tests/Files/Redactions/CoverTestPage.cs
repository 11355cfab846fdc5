using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Wutong.Platform.Files.Redactions;
using Wutong.Platform.Forms;

namespace Wutong.Tests.Files.Redactions;

/// <summary>A form with the field, posted as a module's page does.</summary>
[Route("/test/cover")]
public sealed class CoverTestPage : ComponentBase
{
    public sealed class CoverForm
    {
        public string[]? Areas { get; set; }
    }

    [SupplyParameterFromForm(FormName = "cover")] public CoverForm? Form { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "form");
        builder.AddAttribute(1, "method", "post");
        builder.AddAttribute(2, "onsubmit", EventCallback.Factory.Create(this, () => { }));
        builder.AddNamedEvent("onsubmit", "cover");
        builder.OpenComponent<AntiforgeryToken>(3);
        builder.CloseComponent();
        builder.OpenComponent<RedactionField>(4);
        builder.AddComponentParameter(5, nameof(RedactionField.Form), new FormState(null));
        builder.AddComponentParameter(6, nameof(RedactionField.Name), "areas");
        builder.AddComponentParameter(7, nameof(RedactionField.Label), "遮住什么");
        builder.AddComponentParameter(8, nameof(RedactionField.WidthPixels), 600);
        builder.AddComponentParameter(9, nameof(RedactionField.HeightPixels), 800);
        builder.AddComponentParameter(10, nameof(RedactionField.Value), Form?.Areas);
        builder.CloseComponent();
        builder.CloseElement();
        if (Form?.Areas is { } posted) builder.AddContent(11, "areas: " + CoverAreas.Text(CoverAreas.Parse("areas", posted)));
    }
}
