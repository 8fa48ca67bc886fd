using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Lines;

/// <summary>Writes records for people, in UTF-8, with a blank line after each: see <see cref="MarcLines"/>.</summary>
public sealed class MarcLinesWriter : MarcFileWriter
{
    /// <summary>A writer at the start of a file.</summary>
    /// <param name="stream">Where the text goes; it stays open.</param>
    /// <param name="options">How to write; null for <see cref="MarcWriteOptions.Default"/>.</param>
    public MarcLinesWriter(Stream stream, MarcWriteOptions? options = null)
        : base(stream, options ?? MarcWriteOptions.Default)
    {
    }

    private protected override void Write(MarcRecordView record, ByteBuffer output, List<Finding> findings)
    {
        MarcLines.Write(record, output);
        output.Add((byte)'\n');
    }
}
