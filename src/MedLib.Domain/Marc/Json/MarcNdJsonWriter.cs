using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Json;

/// <summary>Writes records as NDJSON: MARC-in-JSON, a record a line and nothing else, in UTF-8.</summary>
/// <remarks>Records are written as by <see cref="MarcJsonWriter"/>; files may be cut and joined at any line.</remarks>
/// <param name="stream">Where the bytes go; it stays open.</param>
/// <param name="options">How to write; null for <see cref="MarcWriteOptions.Default"/>.</param>
public sealed class MarcNdJsonWriter(Stream stream, MarcWriteOptions? options = null)
    : MarcFileWriter(stream ?? throw new ArgumentNullException(nameof(stream)), options ?? MarcWriteOptions.Default)
{
    private protected override void Write(MarcRecordView record, ByteBuffer output, List<Finding> findings)
    {
        JsonPen.Write(record, output);
        output.Add("\n"u8);
    }
}
