using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wutong.LifeCircles.Book;
using Wutong.Platform.Drawing;
using Wutong.Platform.Errors;
using Wutong.Platform.Language;

namespace Wutong.LifeCircles.Sheets;

/// <inheritdoc cref="ISheetPress"/>
internal sealed class SheetPress(CircleBooks books, IServiceScopeFactory scopes, PictureFonts fonts, IConfiguration settings) : ISheetPress
{
    public async Task<PressReport> PrintAsync(PressOrder order, IProgress<PressProgress>? progress, CancellationToken ct)
    {
        string[] forms = [.. order.Svg ? ["svg"] : Array.Empty<string>(), .. order.Pdf ? ["pdf"] : Array.Empty<string>()];
        if (forms.Length == 0) throw new BadInputException("form", "请选 svg、pdf 或两样都要", "choose svg, pdf or both");
        if (Paces.Of(order.Pace) is not { } pace) throw new BadInputException("pace", $"步速是 elderly 或 adult，不是 {order.Pace}", $"pace is elderly or adult, not '{order.Pace}'");
        if (File.Exists(order.Folder)) throw new BadInputException("out", $"{order.Folder} 是文件，请给一个文件夹", $"{order.Folder} is a file; name a folder");
        var book = books.Current ?? await LoadAsync(ct) ?? throw NoEdition();
        var sheets = new SheetOrder(pace, order.English ? Lang.English : Lang.Chinese, SheetEndpoints.PublicAddress(settings));
        return await Task.Run(() => new SheetRun(book, fonts, sheets).Write(order.Folder, forms, progress, ct), ct);
    }

    private static BadInputException NoEdition() => new("data", "还没有任何版次，请先运行一次 wutong serve", "there is no edition yet; run 'wutong serve' once, which makes one");

    private async Task<CircleBook?> LoadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BookLoader>().LoadAsync(ct);
    }
}
