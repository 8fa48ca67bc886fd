using System.Text;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Reading.Lines;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Aleph;

/// <summary>Cuts records from Aleph sequential text: lines with one system number are one record.</summary>
internal sealed class AlephCutter(MarcReadOptions options) : TextRecordCutter(options)
{
    private readonly byte[] _number = new byte[AlephLine.NumberLength];
    private bool _hasNumber;
    private bool _hasControlNumber;
    private bool _isFieldOpen;
    private int _fieldLine;

    protected override LineRole RoleOf(ReadOnlySpan<byte> line) =>
        line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0 ? LineRole.Nothing
        : _hasNumber && AlephLine.Is(line) && !line.StartsWith(_number) ? LineRole.Begins
        : LineRole.Belongs;

    protected override void Open() => (_hasNumber, _hasControlNumber, _isFieldOpen) = (false, false, false);

    protected override void Skip(ReadOnlySpan<byte> line) => TakeNumber(line);

    protected override void Add(ReadOnlySpan<byte> line)
    {
        if (!AlephLine.Is(line) || !MarcTag.TryParse(line.Slice(AlephLine.Tag, 3), out var tag))
        {
            Log.Error(MarcCodes.LineUnreadable, "", Line);
            return;
        }

        TakeNumber(line);
        var head = line.Slice(AlephLine.Tag, 5);
        var content = line[Math.Min(line.Length, AlephLine.Content)..];
        if (head[..3].SequenceEqual("LDR"u8))
        {
            AddLeader(content);
        }
        else if (IsContinuation(head, content))
        {
            Continue(content);
        }
        else
        {
            AddField(tag, head, content);
        }
    }

    protected override void Finish()
    {
        CloseField();
        if (_hasNumber && !_hasControlNumber)
        {
            Log.Information(MarcCodes.SystemNumberOnly, "", 0, new FindingArg.Text("number", Encoding.ASCII.GetString(_number)));
        }
    }

    private void TakeNumber(ReadOnlySpan<byte> line)
    {
        if (!_hasNumber && AlephLine.Is(line))
        {
            line[..AlephLine.NumberLength].CopyTo(_number);
            _hasNumber = true;
        }
    }

    private void AddLeader(ReadOnlySpan<byte> content)
    {
        if (Assembly.HasLeader)
        {
            Log.Error(MarcCodes.LineUnreadable, "leader", Line);
            return;
        }

        var text = Encoding.UTF8.GetString(content).Replace('^', ' ');
        if (!Leader.TryParse(text, out var leader))
        {
            Log.Warning(MarcCodes.LeaderFilled, "leader", Line);
            leader = LeaderText.Filled(text);
        }

        Assembly.SetLeader(leader);
    }

    private void AddField(MarcTag tag, ReadOnlySpan<byte> head, ReadOnlySpan<byte> content)
    {
        CloseField();
        Assembly.Open(head);
        (_isFieldOpen, _fieldLine) = (true, Line);
        var output = Assembly.Output;
        _hasControlNumber |= head[..3].SequenceEqual("001"u8);
        if (tag.IsControl && !content.StartsWith("$$"u8))
        {
            var start = output.Length;
            output.Add(content);
            output.Written[start..].Replace((byte)'^', (byte)' ');
        }
        else
        {
            output.Add(head[3..]);
            if (!content.StartsWith("$$"u8))
            {
                // The format of the record, FMT, is a code without a subfield; elsewhere that is a slip.
                if (!head[..3].SequenceEqual("FMT"u8))
                {
                    Log.Warning(MarcCodes.BareText, Assembly.Path.ToString(), Line);
                }

                output.Add(Iso2709.Delimiter);
                output.Add((byte)'a');
                output.Add(content);
            }
            else
            {
                AddSubfields(content);
            }
        }
    }

    // A field is checked when no line can continue it any more.
    private void CloseField()
    {
        if (_isFieldOpen)
        {
            TextFieldChecks.Check(Assembly, _fieldLine, Log);
            Assembly.Close();
            _isFieldOpen = false;
        }
    }

    private void AddSubfields(ReadOnlySpan<byte> content)
    {
        while (content.Length >= 2)
        {
            content = content[2..];
            if (content.IsEmpty)
            {
                Log.Warning(MarcCodes.SubfieldEmpty, Assembly.Path.ToString(), Line);
                return;
            }

            // The code may be a dollar sign itself, so the next delimiter is looked for after it.
            var next = content[1..].IndexOf("$$"u8);
            var length = next < 0 ? content.Length : next + 1;
            Assembly.Output.Add(Iso2709.Delimiter);
            Assembly.Output.Add(content[..length]);
            content = content[length..];
        }
    }

    private bool IsContinuation(ReadOnlySpan<byte> head, ReadOnlySpan<byte> content)
    {
        var rest = content.StartsWith(AlephLine.ContinuedWithin) ? content[AlephLine.ContinuedWithin.Length..]
            : content.StartsWith(AlephLine.Continued) ? content[AlephLine.Continued.Length..]
            : default;
        return rest.StartsWith("$$"u8) && rest.Length > 2
            && _isFieldOpen && Assembly.TagBytes.SequenceEqual(head[..3]) && Assembly.Field.Length > 3 && Assembly.Field[..2].SequenceEqual(head[3..]);
    }

    // A line that was cut at a blank ends with a caret, since blanks at the ends of lines get lost.
    private void Continue(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(AlephLine.ContinuedWithin))
        {
            content = content[AlephLine.ContinuedWithin.Length..];
            var next = content[3..].IndexOf("$$"u8);
            var end = next < 0 ? content.Length : next + 3;
            if (Assembly.Field[^1] == '^')
            {
                Assembly.Output.Written[^1] = (byte)' ';
            }

            Assembly.Output.Add(content[3..end]);
            content = content[end..];
        }
        else
        {
            content = content[AlephLine.Continued.Length..];
        }

        AddSubfields(content);
    }
}
