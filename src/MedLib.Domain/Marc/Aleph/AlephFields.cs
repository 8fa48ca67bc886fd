using System.Globalization;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Aleph;

/// <summary>Writes the lines of a record.</summary>
internal sealed class AlephFields
{
    private readonly CountedPaths _paths = new();
    private readonly TextFilter _filter;
    private readonly LongField _long = new();
    private readonly ByteBuffer _content = new();
    private readonly byte[] _head = new byte[AlephLine.Content];

    /// <summary>Makes lines.</summary>
    /// <param name="illegal">What becomes of control characters.</param>
    public AlephFields(IllegalCharacters illegal) => _filter = new(illegal, TextFilter.Controls, _paths);

    /// <summary>Writes a record, or adds every reason why it cannot be written.</summary>
    public void Write(MarcRecordView record, int number, ByteBuffer output, List<Finding> findings)
    {
        _paths.Begin();
        "000000000 LDR   L "u8.CopyTo(_head);
        number.TryFormat(_head.AsSpan(0, AlephLine.NumberLength), out _, "D9", CultureInfo.InvariantCulture);
        if (record.Leader.Contains((byte)'^'))
        {
            findings.Add(ShapeRules.CharacterNotWritable('^', "leader"));
        }

        output.Add(_head);
        AddFixed(record.Leader, output);
        output.Add((byte)'\n');
        for (var i = 0; i < record.Count; i++)
        {
            WriteField(record, i, output, findings);
        }
    }

    private void WriteField(MarcRecordView record, int index, ByteBuffer output, List<Finding> findings)
    {
        var field = record[index];
        var tag = record.Bytes.Slice(record.Places[index].Tag, 3);
        if (tag.SequenceEqual("LDR"u8))
        {
            findings.Add(Finding.Error(MarcCodes.DesignatorNotWritable) with { Path = _paths.Of(record, index, null) });
        }

        if (field.IsControl)
        {
            SetHead(tag, ' ', ' ');
            WriteControl(record, index, field, output, findings);
            return;
        }

        SetHead(tag, field.Indicator1, field.Indicator2);
        FillContent(record, index, field, findings);
        if (tag.SequenceEqual("FMT"u8) && IsBare(field))
        {
            output.Add(_head);
            output.Add(_content.Written[3..]);
            output.Add((byte)'\n');
        }
        else if (_content.Length <= AlephLine.MaxContent)
        {
            output.Add(_head);
            output.Add(_content.Written);
            output.Add((byte)'\n');
        }
        else if (!_long.TryWrite(_head, _content.Written, output))
        {
            findings.Add(ShapeRules.CharacterNotWritable('^', _paths.Of(record, index, null)));
        }
    }

    private void WriteControl(MarcRecordView record, int index, MarcFieldView field, ByteBuffer output, List<Finding> findings)
    {
        var text = _filter.Of(field.Bytes, record, index, null, findings);
        if (text.Contains((byte)'^') || text.StartsWith("$$"u8))
        {
            findings.Add(ShapeRules.CharacterNotWritable(text.Contains((byte)'^') ? '^' : '$', _paths.Of(record, index, null)));
        }

        if (text.Length > AlephLine.MaxContent)
        {
            findings.Add(Finding.Error(
                MarcCodes.ControlFieldTooLong, new FindingArg.Number("actual", text.Length), new FindingArg.Number("limit", AlephLine.MaxContent)) with
            { Path = _paths.Of(record, index, null) });
        }

        output.Add(_head);
        AddFixed(text, output);
        output.Add((byte)'\n');
    }

    private void FillContent(MarcRecordView record, int index, MarcFieldView field, List<Finding> findings)
    {
        _content.Length = 0;
        var (isFirst, mayContinue, mayRunOn) = (true, false, false);
        foreach (var subfield in field.Subfields)
        {
            // A dollar sign at the end of one text would run into the delimiter of the next, and $9 with carets would be taken for a continuation.
            if (mayRunOn || mayContinue)
            {
                findings.Add(ShapeRules.CharacterNotWritable(mayContinue ? '^' : '$', _paths.Of(record, index, null)));
            }

            var text = _filter.Of(subfield.Bytes, record, index, subfield.Code, findings);
            if (text.IndexOf("$$"u8) >= 0)
            {
                findings.Add(ShapeRules.CharacterNotWritable('$', _paths.Of(record, index, subfield.Code)));
            }

            mayContinue = isFirst && subfield.Code == '9' && (text.SequenceEqual("^"u8) || text.SequenceEqual("^^"u8));
            mayRunOn = text.EndsWith("$"u8);
            isFirst = false;
            _content.Add("$$"u8);
            _content.Add((byte)subfield.Code);
            _content.Add(text);
        }
    }

    private static bool IsBare(MarcFieldView field)
    {
        var count = 0;
        foreach (var subfield in field.Subfields)
        {
            count++;
            if (subfield.Code != 'a' || subfield.Bytes.StartsWith("$$"u8))
            {
                return false;
            }
        }

        return count == 1;
    }

    private void SetHead(ReadOnlySpan<byte> tag, char indicator1, char indicator2)
    {
        tag.CopyTo(_head.AsSpan(AlephLine.Tag));
        (_head[AlephLine.Indicators], _head[AlephLine.Indicators + 1]) = ((byte)indicator1, (byte)indicator2);
    }

    private static void AddFixed(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        var start = output.Length;
        output.Add(text);
        output.Written[start..].Replace((byte)' ', (byte)'^');
    }
}
