namespace Wutong.Platform.Files;

/// <summary>文件种类: what a stored file is, by its content. A photograph (照片) is always stored as JPEG.</summary>
public enum FileKind { Photo, Pdf, Xlsx, Docx, Text, Csv }

public static class FileKinds
{
    extension(FileKind kind)
    {
        public string ContentType => kind switch
        {
            FileKind.Photo => "image/jpeg",
            FileKind.Pdf => "application/pdf",
            FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileKind.Text => "text/plain",
            FileKind.Csv => "text/csv",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        /// <summary>With its dot.</summary>
        public string Extension => kind switch
        {
            FileKind.Photo => ".jpg",
            FileKind.Pdf => ".pdf",
            FileKind.Xlsx => ".xlsx",
            FileKind.Docx => ".docx",
            FileKind.Text => ".txt",
            FileKind.Csv => ".csv",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
