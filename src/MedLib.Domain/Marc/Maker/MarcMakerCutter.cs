using System.Text;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Reading.Lines;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Maker;

/// <summary>Cuts records from MARCMaker text.</summary>
internal sealed class MarcMakerCutter(MarcReadOptions options) : TextRecordCutter(options)
{
    private const int Head = 6; // =TAG and two blanks
    private readonly ByteBuffer _field = new();
    private readonly ByteBuffer _text = new();
    private readonly MnemonicReading _mnemonics = new();
    private int _fieldLine;

    protected override LineRole RoleOf(ReadOnlySpan<byte> line) =>
        line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0 ? LineRole.Ends
        : line.StartsWith("=LDR"u8) && (Assembly.HasLeader || IsTooLong || _field.Written.StartsWith("=LDR"u8)) ? LineRole.Begins
        : LineRole.Belongs;

    protected override void Open() => _field.Length = 0;

    protected override void Add(ReadOnlySpan<byte> line)
    {
        if (line[0] == '=')
        {
            Finish();
            _fieldLine = Line;
        }
        else if (_field.Length > 0)
        {
            Log.Information(MarcCodes.LineContinued, "", Line);
        }
        else
        {
            Log.Error(MarcCodes.LineUnreadable, "", Line);
            return;
        }

        _field.Add(line);
    }

    protected override void Finish()
    {
        if (_field.Length > 0 && !TryAdd(_field.Written))
        {
            Log.Error(MarcCodes.LineUnreadable, "", _fieldLine);
        }

        _field.Length = 0;
    }

    private bool TryAdd(Span<byte> field)
    {
        if (field.Length < Head || field[4] != ' ' || field[5] != ' ' || !MarcTag.TryParse(field[1..4], out var tag))
        {
            return false;
        }

        var value = field[Head..];
        if (field[1..4].SequenceEqual("LDR"u8) || (field[1..4].SequenceEqual("000"u8) && !Assembly.HasLeader && Assembly.Count == 0))
        {
            AddLeader(value);
            return true;
        }

        Assembly.Open(field[1..4]);
        if (!TryAdd(tag, value))
        {
            Assembly.Drop();
            return false;
        }

        TextFieldChecks.Check(Assembly, _fieldLine, Log);
        Assembly.Close();
        return true;
    }

    private void AddLeader(Span<byte> value)
    {
        var text = Encoding.UTF8.GetString(Fixed(value));
        if (!Leader.TryParse(text, out var leader))
        {
            Log.Warning(MarcCodes.LeaderFilled, "leader", _fieldLine);
            leader = LeaderText.Filled(text);
        }

        Assembly.SetLeader(leader);
    }

    // The field is open. A control field may hold a dollar sign that its writer left as it is; after two indicators it starts a subfield.
    private bool TryAdd(MarcTag tag, Span<byte> value)
    {
        var output = Assembly.Output;
        var dollar = value.IndexOf((byte)'$');
        var isData = !tag.IsControl || (dollar >= 0 && Encoding.UTF8.GetCharCount(Fixed(value[..dollar])) == 2);
        if (!isData)
        {
            output.Add(Fixed(value));
            return true;
        }

        if (dollar < 0)
        {
            return false;
        }

        AddIndicators(Fixed(value[..dollar]), output);
        var any = false;
        for (ReadOnlySpan<byte> rest = value[dollar..]; !rest.IsEmpty;)
        {
            rest = rest[1..];
            var length = rest.IndexOf((byte)'$') is >= 0 and var next ? next : rest.Length;
            if (length == 0)
            {
                Log.Warning(MarcCodes.SubfieldEmpty, Assembly.Path.ToString(), _fieldLine);
            }
            else
            {
                any = true;
                output.Add(Iso2709.Delimiter);
                Read(rest[..length], output);
            }

            rest = rest[length..];
        }

        return any;
    }

    private void AddIndicators(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        for (var i = 0; i < 2; i++)
        {
            if (text.IsEmpty)
            {
                Log.Warning(MarcCodes.IndicatorCount, Assembly.Path.ToString(), _fieldLine, new FindingArg.Number("count", i));
                output.Add("  "u8[i..]);
                return;
            }

            Rune.DecodeFromUtf8(text, out _, out var width);
            output.Add(text[..width]);
            text = text[width..];
        }

        if (!text.IsEmpty)
        {
            Log.Error(MarcCodes.TextOutsideSubfields, Assembly.Path.ToString(), _fieldLine, new FindingArg.Number("count", text.Length));
        }
    }

    // A text of fixed positions, in which blanks are shown.
    private ReadOnlySpan<byte> Fixed(Span<byte> value)
    {
        value.Replace((byte)'\\', (byte)' ');
        if (!value.Contains((byte)'{'))
        {
            return value;
        }

        _text.Length = 0;
        Read(value, _text);
        return _text.Written;
    }

    private void Read(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        if (!_mnemonics.Read(text, output, Unknown))
        {
            Log.Warning(MarcCodes.MarkAlone, "", _fieldLine);
        }
    }

    private void Unknown(ReadOnlySpan<byte> mnemonic) =>
        Log.Warning(MarcCodes.MnemonicUnknown, "", _fieldLine, new FindingArg.Text("mnemonic", Encoding.UTF8.GetString(mnemonic)));
}
