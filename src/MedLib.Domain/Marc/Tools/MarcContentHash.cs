using System.Security.Cryptography;

namespace MedLib.Domain.Marc.Tools;

/// <summary>A hash of what a record says: equal for equal records, on every platform and for good.</summary>
/// <remarks>
/// <para>
/// The canonical form, version 1, is these bytes: leader positions 05 to 11 and 17 to 23, one byte each (the low eight bits of the character), so
/// that lengths do not count; then for each field in order its tag (three bytes); for a control field the byte <c>C</c> and its text; for a
/// data field the byte <c>D</c>, the two indicators, the number of subfields (four bytes, big-endian) and for each subfield its
/// code and its text. An indicator or code is two bytes, big-endian, of UTF-16. A text is its length in bytes (four bytes, big-endian)
/// and UTF-8, in which a lone surrogate is three bytes as any other character of its height. The hash is SHA-256 of it.
/// </para>
/// <para>
/// It is written <c>marc1:</c> and 64 lower-case hexadecimal digits; <c>marc1c:</c> where texts were brought to Unicode form C first, so that records
/// that differ in composed and decomposed letters only have the same. Another form, should there be one, has another prefix.
/// </para>
/// </remarks>
public static class MarcContentHash
{
    private const string Exact = "marc1:";
    private const string Composed = "marc1c:";

    /// <summary>The hash of a record as it stands.</summary>
    /// <param name="record">The record.</param>
    /// <returns><c>marc1:</c> and 64 hexadecimal digits.</returns>
    public static string Of(MarcRecord record) => Compute(record, isComposed: false);

    /// <summary>The hash of a record whose texts are brought to Unicode form C first.</summary>
    /// <param name="record">The record.</param>
    /// <returns><c>marc1c:</c> and 64 hexadecimal digits.</returns>
    public static string OfComposed(MarcRecord record) => Compute(record, isComposed: true);

    private static string Compute(MarcRecord record, bool isComposed)
    {
        ArgumentNullException.ThrowIfNull(record);
        var form = new CanonicalForm(isComposed);
        form.Write(record);
        return string.Concat(isComposed ? Composed : Exact, Convert.ToHexStringLower(SHA256.HashData(form.Bytes)));
    }
}
