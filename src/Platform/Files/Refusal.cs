using Wutong.Platform.Errors;

namespace Wutong.Platform.Files;

/// <summary>拒收: why a file is not taken. Becomes a <see cref="BadInputException"/> with the field's name where the file came in.</summary>
internal sealed class Refusal(string chinese, string english) : Exception(english)
{
    public BadInputException For(string field) => new(field, chinese, Message);

    public const string TakenChinese = "可以收：照片（JPEG、PNG、WebP）和 PDF、XLSX、DOCX、TXT、CSV 文件";
    public const string TakenEnglish = "taken are photographs (JPEG, PNG, WebP) and PDF, XLSX, DOCX, TXT and CSV files";

    public static Refusal NotTaken(string chinese, string english) => new($"这是{chinese}，不能收；{TakenChinese}", $"this is {english}, which is not taken; {TakenEnglish}");

    public static Refusal BrokenPhoto() => new("照片打不开，可能没有传完整；请重新选择，或在手机上另存一份再传", "the photograph cannot be opened; it may be cut off: choose it again, or save a copy first");

    public static Refusal TooManyPixels(int limitMegapixels, string format) => new($"照片超过 {limitMegapixels} 百万像素（{format}）；请缩小后再传",
        $"the photograph has more than {limitMegapixels} megapixels, the limit for {format}; make it smaller first");
}
