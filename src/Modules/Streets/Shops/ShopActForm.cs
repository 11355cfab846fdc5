using System.Globalization;
using Microsoft.AspNetCore.Http;
using Wutong.Platform.Errors;
using Wutong.Platform.Files;
using Wutong.Platform.Files.Register;
using Wutong.Platform.Forms;
using Wutong.Platform.Language;
using Wutong.Platform.Lists;
using Wutong.Platform.Writing;
using Wutong.Streets.Agreements;
using Wutong.Streets.Looking;

namespace Wutong.Streets.Shops;

/// <summary>What can be done with a shop on its page.</summary>
internal enum ShopAct { Visit, Inspect, Sign, Close }

/// <summary>What the forms of a shop's page bring back; one shape for every act.</summary>
internal sealed class ShopActForm
{
    public string? Key { get; set; }
    public string? VisitDay { get; set; }
    public string? Said { get; set; }
    public string? Wish { get; set; }
    public string? InspectDay { get; set; }
    public string? Note { get; set; }
    public string? SignedOn { get; set; }

    /// <param name="taken">Photographs that came with the form.</param>
    /// <returns>Null when something cannot be read; the form says what, beside its field.</returns>
    public async Task<ICommand?> ToCommandAsync(ShopLine shop, ShopAct act, ListVersion? items, IReadOnlyList<ReceivedFile> taken, HttpRequest request, FormState state, FileShelf shelf, Lang l, CancellationToken ct)
    {
        ICommand command = act switch
        {
            ShopAct.Visit => new RecordVisit(shop.Code, state.Day(VisitDay, "visitDay", l), Said ?? "", Wish) { Taken = taken },
            ShopAct.Inspect => new RecordInspection(shop.Code, state.Day(InspectDay, "inspectDay", l), Marks(items, request, state, l), Note) { Taken = taken },
            ShopAct.Sign => new SignAgreement(shop.Code, state.Day(SignedOn, "signedOn", l)) { File = await KeptAsync(request, state, shelf, l, ct) },
            _ => new CloseShop(shop.Code),
        };
        return state.HasErrors ? null : command;
    }

    /// <summary>The input of an item is named "mark." and its code.</summary>
    private static Dictionary<string, int> Marks(ListVersion? items, HttpRequest request, FormState state, Lang l)
    {
        var marks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items?.Items ?? [])
            if (int.TryParse(request.Form["mark." + item.Code], NumberStyles.None, CultureInfo.InvariantCulture, out int given)) marks[item.Code] = given;
            else state.Add("marks." + item.Code, l[$"请打 0 到 {item.MostMarks} 分。", $"0 to {item.MostMarks} is wanted."]);
        return marks;
    }

    /// <summary>Taken in under a key of its own, so that sending the form again does not keep it twice.</summary>
    private static async Task<Guid?> KeptAsync(HttpRequest request, FormState state, FileShelf shelf, Lang l, CancellationToken ct)
    {
        if (state.HasErrors || request.Form.Files.GetFile("scan") is not { Length: > 0 } file) return null;
        try
        {
            await using var content = file.OpenReadStream();
            return await shelf.KeepAsync(content, file.FileName, "scan", state.Key + "-scan", keepsOrigin: false, ct) is Answer.Done done ? done.RecordId : null;
        }
        catch (BadInputException bad)
        {
            state.Add("scan", l[bad.Chinese, bad.English]);
            return null;
        }
    }
}
