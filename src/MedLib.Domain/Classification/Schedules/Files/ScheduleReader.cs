using System.Buffers;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules.Files;

/// <summary>Reads the lines of a file of schedules; <see cref="NlmSchedule.Load"/> says how they look.</summary>
internal sealed class ScheduleReader
{
    internal const string Signature = "medlib-nlm-schedules";
    internal const string Version = "1";
    internal const int LongestLine = 4_000;
    internal const int MostLines = 200_000;
    private static readonly SearchValues<char> Plain = SearchValues.Create("\t" + string.Concat(Enumerable.Range(' ', 95).Select(static c => (char)c)));
    private readonly ScheduleDraft _draft = new();
    private ValueList<string> _headers = [];
    private NlmClassCode _letters; // of the last class whose schedule was found
    private int _line;

    /// <summary>Whether nothing more is to be read.</summary>
    internal bool IsOver { get; private set; }

    /// <summary>What was read beside the classes.</summary>
    internal ScheduleParts Parts => _draft.Parts;

    /// <summary>Reads one line, without its end.</summary>
    internal void Read(ReadOnlySpan<char> line)
    {
        _line++;
        if (line.Length > LongestLine || _line > MostLines)
        {
            _draft.Found(ScheduleCodes.TooLarge, _line, line);
            IsOver = true;
        }
        else if (_line == 1)
        {
            ReadSignature(line);
        }
        else if (!IsPrintable(line))
        {
            _draft.Found(ScheduleCodes.NotPrintable, _line, Column(line, 0));
        }
        else if (line.Length > 0 && char.IsAsciiLetterUpper(line[0]))
        {
            ReadClass(line);
        }
        else if (!line.IsWhiteSpace() && line[0] != '#')
        {
            ReadOther(line);
        }
    }

    internal Result<NlmSchedule> Finish()
    {
        if (_line == 0)
        {
            ReadSignature("");
        }

        return _draft.Finish();
    }

    /// <summary>Reads a whole text.</summary>
    internal void ReadAll(ReadOnlySpan<char> text)
    {
        while (!IsOver && !text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            ReadEnded(end < 0 ? text : text[..end]);
            text = end < 0 ? [] : text[(end + 1)..];
        }
    }

    /// <summary>Reads a text piece by piece, never more of it than a line may be long.</summary>
    internal void ReadAll(TextReader text)
    {
        var buffer = new char[LongestLine + 2];
        var filled = 0;
        while (!IsOver && text.ReadBlock(buffer, filled, buffer.Length - filled) is > 0 and var read)
        {
            var rest = buffer.AsSpan(0, filled + read);
            while (!IsOver && rest.IndexOf('\n') is >= 0 and var end)
            {
                ReadEnded(rest[..end]);
                rest = rest[(end + 1)..];
            }

            // A buffer without an end of line is a line that is too long, and reading it ends the reading.
            if (rest.Length == buffer.Length)
            {
                ReadEnded(rest);
                rest = [];
            }

            rest.CopyTo(buffer);
            filled = rest.Length;
        }

        if (!IsOver && filled > 0)
        {
            ReadEnded(buffer.AsSpan(0, filled));
        }
    }

    private void ReadEnded(ReadOnlySpan<char> line) => Read(line is [.., '\r'] ? line[..^1] : line);

    private void ReadSignature(ReadOnlySpan<char> line)
    {
        if (!Column(line.TrimStart('\uFEFF'), 0).SequenceEqual(Signature) || !Column(line, 1).SequenceEqual(Version))
        {
            _draft.Found(ScheduleCodes.NotSchedules, 1, Column(line, 0));
            IsOver = true;
        }
    }

    private void ReadClass(ReadOnlySpan<char> line)
    {
        var tab = line.IndexOf('\t');
        var number = tab < 0 ? line : line[..tab];
        var rest = tab < 0 ? [] : line[(tab + 1)..];
        tab = rest.IndexOf('\t');
        var caption = tab < 0 ? [] : rest[(tab + 1)..].Trim();
        if (!TryReadNumber(number, out var code))
        {
            _draft.Found(ScheduleCodes.NumberUnreadable, _line, number);
        }
        else if (caption.IsEmpty)
        {
            _draft.Found(ScheduleCodes.ColumnMissing, _line, number);
        }
        else if (IsOfASchedule(code, number) & TryReadMarks(rest[..tab], out var marks))
        {
            _draft.Add(new NlmClass(code, marks, caption.ToString(), _headers), _line);
        }
    }

    private bool IsOfASchedule(NlmClassCode code, ReadOnlySpan<char> number)
    {
        if (code.Schedule == _letters)
        {
            return true;
        }

        if (!ClassLetters.IsSchedule(code.Schedule.ToNumber().Letters))
        {
            _draft.Found(ScheduleCodes.UnknownSchedule, _line, number);
            return false;
        }

        _letters = code.Schedule;
        return true;
    }

    private bool TryReadMarks(ReadOnlySpan<char> text, out NlmClassMarks marks)
    {
        marks = NlmClassMarks.None;
        foreach (var mark in text)
        {
            switch (mark)
            {
                case 'G':
                    marks |= NlmClassMarks.TableG;
                    break;
                case 'n':
                    marks |= NlmClassMarks.NotTableG;
                    break;
                case 'C':
                    marks |= NlmClassMarks.Cutter;
                    break;
                case ' ':
                    break;
                default:
                    _draft.Found(ScheduleCodes.UnknownMark, _line, text);
                    return false;
            }
        }

        return true;
    }

    private void ReadOther(ReadOnlySpan<char> line)
    {
        var columns = line.ToString().Split('\t', StringSplitOptions.TrimEntries);
        switch (columns)
        {
            case ["edition", { Length: > 0 } edition]:
                _draft.Edition = edition;
                break;
            case ["notice", { Length: > 0 } notice]:
                _draft.Notice = _draft.Notice.Length == 0 ? notice : $"{_draft.Notice} {notice}";
                break;
            case ["schedule", { Length: > 0 } letters, { Length: > 0 } name, .. var group]:
                ReadSchedule(letters, name, group);
                break;
            case ["header", .. var path]:
                _headers = [.. path.Where(static part => part.Length > 0)];
                break;
            case ["nineteenth", { Length: > 0 } letters, .. var caption]:
                ReadNineteenth(letters, caption);
                break;
            case ["place", { Length: > 0 } notation, { Length: > 0 } name]:
                ReadPlace(notation, name);
                break;
            case ["places", "all"]:
                _draft.HasAllPlaces = true;
                break;
            case ["added" or "canceled", { Length: > 0 }, { Length: > 0 }, { Length: > 0 }, ..]:
                ReadChange(columns);
                break;
            case ["edition" or "notice" or "schedule" or "nineteenth" or "place" or "places" or "added" or "canceled", ..]:
                _draft.Found(ScheduleCodes.ColumnMissing, _line, line);
                break;
            default:
                _draft.Found(ScheduleCodes.UnknownLine, _line, columns[0]);
                break;
        }
    }

    private void ReadSchedule(string letters, string name, string[] group)
    {
        _headers = [];
        if (ClassLetters.IsSchedule(letters))
        {
            _draft.Schedules.Add(new NlmScheduleOutline(letters, name, group is [var first, ..] ? first : ""));
        }
        else
        {
            _draft.Found(ScheduleCodes.UnknownSchedule, _line, letters);
        }
    }

    private void ReadNineteenth(string letters, string[] caption)
    {
        if (ClassLetters.IsNineteenthCentury(letters) && !letters.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        {
            _draft.NineteenthCentury.Add(new NineteenthCenturyClass(letters, caption is [var first, ..] ? first : ""));
        }
        else
        {
            _draft.Found(ScheduleCodes.UnknownSchedule, _line, letters);
        }
    }

    private void ReadPlace(string notation, string name)
    {
        var length = TableGShape.Notation(notation);
        var place = notation.AsSpan(length).TrimStart(' ');
        if (length > 0 && (place.IsEmpty || TableGShape.Place(place, typedLow: false) == place.Length))
        {
            _draft.Places.Add(new TableGPlace(place.IsEmpty ? notation : $"{notation.AsSpan(0, length)} {place}", name));
        }
        else
        {
            _draft.Found(ScheduleCodes.PlaceUnreadable, _line, notation);
        }
    }

    private void ReadChange(string[] columns)
    {
        if (NlmClassText.TryRead(columns[2], out var read) && read.IsExact && !read.IsBibliography && read.End == columns[2].Length)
        {
            _draft.Changes.Add(new NlmClassChange(
                columns[1],
                columns[0] is "added" ? NlmClassChangeKind.Added : NlmClassChangeKind.Canceled,
                read.Code.ToNumber(),
                columns[3],
                columns.ElementAtOrDefault(4) ?? "",
                columns.ElementAtOrDefault(5) ?? "",
                columns.ElementAtOrDefault(6) ?? ""));
        }
        else
        {
            _draft.Found(ScheduleCodes.NumberUnreadable, _line, columns[2]);
        }
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out NlmClassCode code)
    {
        var isRead = NlmClassText.TryRead(text, out var read);
        code = read.Code;
        return isRead && read is { IsExact: true, IsBibliography: false } && read.Code.Number > 0 && !text[read.End..].ContainsAnyExcept(' ');
    }

    private static bool IsPrintable(ReadOnlySpan<char> line)
    {
        var first = line.IndexOfAnyExcept(Plain);
        for (var i = first < 0 ? line.Length : first; i < line.Length; i++)
        {
            if (char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(line[i]) || (char.IsControl(line[i]) && line[i] != '\t'))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Column(ReadOnlySpan<char> line, int column)
    {
        for (; column > 0; column--)
        {
            var tab = line.IndexOf('\t');
            line = tab < 0 ? [] : line[(tab + 1)..];
        }

        var end = line.IndexOf('\t');
        return (end < 0 ? line : line[..end]).Trim();
    }
}
