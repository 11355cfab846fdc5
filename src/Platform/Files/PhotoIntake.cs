using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Wutong.Platform.Errors;

namespace Wutong.Platform.Files;

/// <summary>随表照片: takes in the photographs of a form. Until its command is done no row names them; given up, they are swept away within a day.</summary>
/// <remarks>What was taken in goes back into a form that has something else wrong with it as a sealed text, so that nobody has to choose their photographs twice.</remarks>
public sealed class PhotoIntake(IFileIntake intake, IDataProtectionProvider protection)
{
    /// <summary>With one form.</summary>
    public const int Most = 6;

    /// <summary>The form's fields: files, and what was taken in before.</summary>
    public const string Field = "photo", KeptField = "photosKept";
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(20); // less than the sweep spares

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Wutong.Photos").ToTimeLimitedDataProtector();

    /// <exception cref="BadInputException">One is no photograph, broken or too large, or there are too many; by field "photo".</exception>
    public async Task<IReadOnlyList<ReceivedFile>> TakeAsync(IFormCollection form, CancellationToken ct)
    {
        var (kept, files) = (Opened(form[KeptField]), form.Files.GetFiles(Field).Where(f => f.Length > 0).ToList());
        if (kept.Count + files.Count > Most) throw new BadInputException(Field, $"最多 {Most} 张照片。", $"At most {Most} photographs.");
        var taken = new List<ReceivedFile>(kept);
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var received = await intake.TakeAsync(content, file.FileName, Field, ct);
            taken.Add(received.File.Kind == FileKind.Photo ? received : throw new BadInputException(Field, $"“{file.FileName}”不是照片，请选照片。", $"“{file.FileName}” is no photograph; please choose photographs."));
        }
        return taken;
    }

    /// <summary>For the form's hidden field; readable here only.</summary>
    public string? Sealed(IReadOnlyList<ReceivedFile> taken) => taken.Count == 0 ? null : _seal.Protect(JsonSerializer.Serialize(taken.Select(Kept.Of)), KeptFor);

    /// <summary>What cannot be opened is too old or not ours: nothing is kept.</summary>
    private List<ReceivedFile> Opened(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        try { return JsonSerializer.Deserialize<List<Kept>>(_seal.Unprotect(text))!.ConvertAll(k => k.Received); }
        catch (System.Security.Cryptography.CryptographicException) { return []; }
    }

    /// <summary>What was taken in, as plain values.</summary>
    private sealed record Kept(string Hash, string Name, long Bytes, int? WidthPixels, int? HeightPixels, string? Thumbnail, PhotoOrigin? Origin)
    {
        public static Kept Of(ReceivedFile taken) => new(taken.File.Hash.ToString(), taken.File.Name, taken.File.Bytes, taken.File.WidthPixels, taken.File.HeightPixels, taken.File.Thumbnail?.ToString(), taken.Origin);

        [System.Text.Json.Serialization.JsonIgnore]
        public ReceivedFile Received => new(new(FileHash.Parse(Hash), FileKind.Photo, Name, Bytes, WidthPixels, HeightPixels, Thumbnail is null ? null : FileHash.Parse(Thumbnail)), Origin);
    }
}
