using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Json;

/// <summary>Writes records as an array of MARC-in-JSON, each on a line of its own, in UTF-8.</summary>
/// <remarks>
/// The same records give the same bytes. Only what JSON demands is escaped; control characters become escapes, so there are no characters that it cannot hold. Of the
/// leader, position 09 becomes <c>a</c>, and 10-11 and 20-23 the constants of MARC 21.
/// </remarks>
/// <param name="stream">Where the bytes go; it stays open.</param>
/// <param name="options">How to write; null for <see cref="MarcWriteOptions.Default"/>.</param>
public sealed class MarcJsonWriter(Stream stream, MarcWriteOptions? options = null)
    : MarcFileWriter(stream ?? throw new ArgumentNullException(nameof(stream)), options ?? MarcWriteOptions.Default)
{
    private bool _hasRecords;

    private protected override void Begin(ByteBuffer output) => output.Add("["u8);

    private protected override void Write(MarcRecordView record, ByteBuffer output, List<Finding> findings)
    {
        output.Add(_hasRecords ? ",\n"u8 : "\n"u8);
        JsonPen.Write(record, output);
        _hasRecords = true; // nothing that comes here is refused
    }

    private protected override void End(ByteBuffer output) => output.Add("\n]\n"u8);
}
