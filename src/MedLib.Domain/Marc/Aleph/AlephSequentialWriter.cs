using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Aleph;

/// <summary>Writes records as Aleph sequential text in UTF-8, from which <see cref="AlephSequential"/> reads the same records; lines end with LF.</summary>
/// <remarks>
/// The system number is that of 001 where it is one to nine digits and not zero, blanks and leading zeros aside. Any other record, and one with the
/// number of the record before it, gets the number after the highest so far, from 1: so neighbors stay apart, but numbers are certain to be unique only
/// where every record brings its own. Refused are: <c>MRC-042</c> what a line cannot hold, that is control characters
/// (<see cref="MarcWriteOptions.IllegalCharacters"/> may replace or drop them), a caret in the leader or a control field, and two dollar signs
/// in a text; <c>MRC-043</c> to <c>MRC-045</c> a tag (<c>LDR</c> among them), indicator, code, leader or field that is none;
/// <c>MRC-102</c> a control field over 2,000 bytes; <c>MRC-103</c> no system number left.
/// </remarks>
public sealed class AlephSequentialWriter : MarcFileWriter
{
    private readonly SystemNumbers _numbers = new();
    private readonly AlephFields _fields;

    /// <summary>A writer at the start of a file.</summary>
    /// <param name="stream">Where the text goes; it stays open.</param>
    /// <param name="options">How to write; null for <see cref="MarcWriteOptions.Default"/>.</param>
    public AlephSequentialWriter(Stream stream, MarcWriteOptions? options = null)
        : base(stream, options ?? MarcWriteOptions.Default) => _fields = new(Options.IllegalCharacters);

    private protected override void Write(MarcRecordView record, ByteBuffer output, List<Finding> findings)
    {
        var number = _numbers.For(record);
        if (number > SystemNumbers.Highest)
        {
            findings.Add(Finding.Error(MarcCodes.SystemNumbersUsedUp));
            return;
        }

        _fields.Write(record, number, output, findings);
        if (!findings.Exists(static f => f.Severity == FindingSeverity.Error))
        {
            _numbers.Used(number);
        }
    }
}

/// <summary>Gives each record of a file its system number.</summary>
internal sealed class SystemNumbers
{
    /// <summary>The highest number of nine digits.</summary>
    public const int Highest = 999_999_999;

    private int _last;
    private int _highest;

    /// <summary>The number of a record; more than <see cref="Highest"/> where none is left.</summary>
    public int For(MarcRecordView record)
    {
        var own = record.TryFind("001", out var field) && field.IsControl ? Number(field.Bytes.Trim((byte)' ').TrimStart((byte)'0')) : 0;
        return own > 0 && own != _last ? own : _highest + 1;
    }

    public void Used(int number) => (_last, _highest) = (number, Math.Max(number, _highest));

    private static int Number(ReadOnlySpan<byte> digits) => digits.Length is 0 or > AlephLine.NumberLength ? 0 : Iso2709.Number(digits);
}
