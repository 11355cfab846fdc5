using Microsoft.Extensions.Configuration;
using Wutong.Platform.Errors;

namespace Wutong.Platform.Secrets;

/// <summary>密钥设置: where the operator key is, and how secrets are sealed from now on.</summary>
public sealed record SecretSettings
{
    public string? OperatorKeyFile { get; init; }
    public string? OperatorKey { get; init; }
    public string? DataFolder { get; init; }
    public CipherKind Cipher { get; init; } = CipherKind.Aes;

    /// <exception cref="BadInputException">People:Cipher names no cipher.</exception>
    public static SecretSettings Read(IConfiguration? configuration) => configuration is null ? new() : new()
    {
        OperatorKeyFile = configuration["People:OperatorKeyFile"],
        OperatorKey = configuration["WUTONG_OPERATOR_KEY"],
        DataFolder = configuration["Data"] ?? "data",
        Cipher = CipherOf(configuration["People:Cipher"]),
    };

    private static CipherKind CipherOf(string? word) => word?.ToLowerInvariant() switch
    {
        null or "" or "aes-256-gcm" => CipherKind.Aes,
        "sm4-gcm" => CipherKind.Sm4,
        _ => throw new BadInputException("People:Cipher", "请设为其中之一：aes-256-gcm, sm4-gcm。", "One of aes-256-gcm, sm4-gcm was expected."),
    };

    /// <summary>The kind alone: a key is never written.</summary>
    public override string ToString() => $"{Cipher}";
}
