using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace MedLib.Domain.Cataloging;

/// <summary>A record as it came from outside, byte for byte: what is not mapped to the description is still here.</summary>
/// <remarks>Equal to another when format and bytes are. The text form leaves the bytes out.</remarks>
public sealed record SourceRecord
{
    /// <summary>How the bytes are to be read.</summary>
    public required SourceFormat Format { get; init; }

    /// <summary>The bytes, copied when set.</summary>
    public required ReadOnlyMemory<byte> Bytes
    {
        get;
        init => field = value.ToArray();
    }

    /// <summary>The SHA-256 of the bytes in lower-case hexadecimal.</summary>
    [JsonIgnore]
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>Whether both have the same format and the same bytes.</summary>
    /// <param name="other">The other record.</param>
    public bool Equals(SourceRecord? other) =>
        other is not null && Format == other.Format && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Format);
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }

    /// <summary>The format and the length.</summary>
    public override string ToString() => FormattableString.Invariant($"{Format}, {Bytes.Length} bytes");
}
