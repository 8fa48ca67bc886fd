using System.Text.Json.Serialization;

namespace MedLib.Domain.Cataloging;

/// <summary>Which record of the outside world a record is: importing it again finds it by this.</summary>
/// <remarks>
/// The control number with the code of the agency that gave it (MARC 21 001 and 003); where either is missing, the SHA-256 of
/// the record's bytes. Both are kept as one text, so that a store needs one column.
/// </remarks>
public sealed record RecordOrigin
{
    [JsonConstructor]
    internal RecordOrigin(string key) => Key = key;

    /// <summary>The identity as one text: <c>(DNLM)101560661</c> or <c>sha256:…</c>.</summary>
    public string Key { get; }

    /// <summary>The identity that an agency's control number gives.</summary>
    /// <param name="source">The agency's code (003), such as <c>DNLM</c>.</param>
    /// <param name="number">The control number (001).</param>
    /// <exception cref="ArgumentException">Either is empty: take <see cref="OfContent(SourceRecord)"/> then.</exception>
    public static RecordOrigin Of(string source, string number)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(number);

        // A parenthesis within the code would let two pairs share one key.
        var agency = source.Trim().Replace("%", "%25", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        return new($"({agency}){number.Trim()}");
    }

    /// <summary>The identity that the hash of a record's bytes gives.</summary>
    /// <param name="sha256">The SHA-256 in hexadecimal.</param>
    public static RecordOrigin OfContent(string sha256)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sha256);
        return new($"sha256:{sha256.ToLowerInvariant()}");
    }

    /// <summary>The identity that a record's bytes give.</summary>
    /// <param name="source">The record.</param>
    public static RecordOrigin OfContent(SourceRecord source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return OfContent(source.Sha256);
    }

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
