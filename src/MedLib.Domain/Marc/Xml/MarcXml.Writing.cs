using System.Buffers;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Xml;

/// <content>Writing a single record.</content>
public static partial class MarcXml
{
    /// <summary>Writes one record as an element with its namespace, for an envelope or a document of its own; or nothing.</summary>
    /// <param name="record">The record; it stays as it is.</param>
    /// <param name="output">Where the bytes go, in UTF-8; for many records, <see cref="MarcXmlWriter"/> is faster.</param>
    /// <param name="options">What becomes of what the format cannot hold; null for <see cref="MarcWriteOptions.Default"/>.</param>
    /// <returns>The number of bytes, with advisories <c>MRC-098</c> and <c>MRC-099</c>; or all of: <c>MRC-042</c> a character that XML cannot hold,
    /// <c>MRC-043</c> a tag, indicator or code that is none, <c>MRC-044</c> the leader, <c>MRC-045</c> a field of another kind than its tag.</returns>
    public static Result<int> Write(MarcRecord record, IBufferWriter<byte> output, MarcWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(output);
        options ??= MarcWriteOptions.Default;
        return SingleRecord.Write(record, output, options, (view, bytes, findings) => new XmlPen(XmlTags.Bare, bytes, options.IllegalCharacters, new CountedPaths(), findings).Write(view));
    }
}
