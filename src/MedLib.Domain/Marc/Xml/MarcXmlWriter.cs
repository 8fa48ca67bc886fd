using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Xml;

/// <summary>Writes records as MARCXML (MARC 21 slim) in UTF-8: well-formed whatever the records hold.</summary>
/// <remarks>
/// <para>Each record is a line. It has the <c>type</c> that leader/06 tells, where that is known. Of the leader, position 09 becomes <c>a</c>, and
/// 10-11 and 20-23 the constants of MARC 21; the lengths (00-04, 12-16), which mean nothing in XML, stay as they are, or become zeros where they are no
/// numbers.</para>
/// <para>Characters that XML 1.0 does not allow become what <see cref="MarcWriteOptions.IllegalCharacters"/> says: refused with <c>MRC-042</c>, or
/// replaced with the advisory <c>MRC-098</c>, or dropped with <c>MRC-099</c>. A carriage return is written as a character reference, as it would be read back
/// as a line feed otherwise.</para>
/// </remarks>
public sealed class MarcXmlWriter : MarcFileWriter
{
    private readonly XmlTags _tags;
    private readonly CountedPaths _paths = new();

    /// <summary>A writer of MARCXML.</summary>
    /// <param name="stream">Where the bytes go; it stays open.</param>
    /// <param name="options">What becomes of what the format cannot hold; null for <see cref="MarcWriteOptions.Default"/>.</param>
    /// <param name="form">The form; null for <see cref="MarcXmlForm.Default"/>.</param>
    public MarcXmlWriter(Stream stream, MarcWriteOptions? options = null, MarcXmlForm? form = null)
        : base(NotNull(stream), options ?? MarcWriteOptions.Default) =>
        _tags = form is null || form == MarcXmlForm.Default ? XmlTags.Default : new(form);

    private protected override void Begin(ByteBuffer output) => output.Add(_tags.Begin);

    private protected override void Write(MarcRecordView record, ByteBuffer output, List<Finding> findings) =>
        new XmlPen(_tags, output, Options.IllegalCharacters, _paths, findings).Write(record);

    private protected override void End(ByteBuffer output) => output.Add(_tags.End);

    private static Stream NotNull(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream;
    }
}
