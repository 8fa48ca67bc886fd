using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Maker;

/// <summary>Writes records as MARCMaker text in UTF-8, from which <see cref="MarcMaker"/> reads the same records; lines end with LF.</summary>
/// <remarks>
/// Refused are: <c>MRC-042</c> a separator of ISO 2709 in a text, which <see cref="MarcWriteOptions.IllegalCharacters"/> may replace or
/// drop; <c>MRC-043</c> a tag, indicator or code that is none, and the tag <c>LDR</c>; <c>MRC-044</c> the leader; <c>MRC-045</c> a
/// control field not 00X or a data field without subfields. All other characters can be written, line ends by a mnemonic.
/// </remarks>
public sealed class MarcMakerWriter : MarcFileWriter
{
    private readonly MnemonicWriting _text;
    private readonly TextFilter _filter;
    private readonly CountedPaths _paths = new();

    /// <summary>A writer at the start of a file.</summary>
    /// <param name="stream">Where the text goes; it stays open.</param>
    /// <param name="options">How to write; null for <see cref="MarcWriteOptions.Default"/>.</param>
    /// <param name="characters">How characters beyond ASCII are shown.</param>
    public MarcMakerWriter(Stream stream, MarcWriteOptions? options = null, MarcMakerCharacters characters = MarcMakerCharacters.Unicode)
        : base(stream, options ?? MarcWriteOptions.Default)
    {
        _text = new(characters);
        _filter = new(Options.IllegalCharacters, TextFilter.Separators, _paths);
    }

    private protected override void Write(MarcRecordView record, ByteBuffer output, List<Finding> findings)
    {
        _paths.Begin();
        output.Add("=LDR  "u8);
        _text.WriteFixed(record.Leader, output);
        output.Add((byte)'\n');
        for (var i = 0; i < record.Count; i++)
        {
            Write(record, i, output, findings);
        }

        output.Add((byte)'\n');
    }

    private void Write(MarcRecordView record, int index, ByteBuffer output, List<Finding> findings)
    {
        var field = record[index];
        var tag = record.Bytes.Slice(record.Places[index].Tag, 3);
        if (tag.SequenceEqual("LDR"u8))
        {
            findings.Add(Finding.Error(MarcCodes.DesignatorNotWritable) with { Path = _paths.Of(record, index, null) });
        }

        output.Add((byte)'=');
        output.Add(tag);
        output.Add("  "u8);
        if (field.IsControl)
        {
            _text.WriteFixed(_filter.Of(field.Bytes, record, index, null, findings), output);
        }
        else
        {
            _text.WriteFixed([(byte)field.Indicator1, (byte)field.Indicator2], output);
            foreach (var subfield in field.Subfields)
            {
                output.Add((byte)'$');
                _text.Write([(byte)subfield.Code], output);
                _text.Write(_filter.Of(subfield.Bytes, record, index, subfield.Code, findings), output);
            }
        }

        output.Add((byte)'\n');
    }
}
