using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Files;

/// <summary>Writes records one after the other as ISO 2709, strictly: see <see cref="MarcWriter"/>.</summary>
public sealed class Iso2709Writer : MarcFileWriter
{
    /// <summary>A writer at the start of a file.</summary>
    /// <param name="stream">Where the bytes go; it stays open.</param>
    /// <param name="options">How to write; null for <see cref="MarcWriteOptions.Default"/>.</param>
    public Iso2709Writer(Stream stream, MarcWriteOptions? options = null)
        : base(stream, options ?? MarcWriteOptions.Default)
    {
    }

    private protected override ValueDecoder Target(char declared) => MarcWriter.Target(Options, declared);

    private protected override void Write(MarcRecordView record, ByteBuffer output, List<Finding> findings) =>
        MarcWriter.Write(record, output, Options, findings);
}
