using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules.Files;

/// <summary>What a file of schedules has said so far.</summary>
internal sealed class ScheduleDraft
{
    private const int MostFindings = 100;
    private readonly List<Finding> _findings = [];
    private readonly List<(NlmClass Class, int Line)> _classes = [];
    private bool _isUnordered;
    private bool _hasMoreFindings;

    internal string Edition { get; set; } = "";

    internal string Notice { get; set; } = "";

    internal List<NlmScheduleOutline> Schedules { get; } = [];

    internal List<NlmClassChange> Changes { get; } = [];

    internal List<TableGPlace> Places { get; } = [];

    internal List<NineteenthCenturyClass> NineteenthCentury { get; } = [];

    /// <summary>Whether the file has the whole of Table G.</summary>
    internal bool HasAllPlaces { get; set; }

    internal bool HasErrors { get; private set; }

    internal ScheduleParts Parts => new(Notice, [.. Schedules], [.. Changes], [.. Places], HasAllPlaces, [.. NineteenthCentury]);

    internal void Add(NlmClass read, int line)
    {
        _isUnordered |= _classes is [.., var last] && last.Class.Code >= read.Code;
        _classes.Add((read, line));
    }

    internal void Found(string code, int line, ReadOnlySpan<char> text, FindingSeverity severity = FindingSeverity.Error)
    {
        const int longest = 80;
        HasErrors |= severity == FindingSeverity.Error;
        if (_findings.Count < MostFindings)
        {
            FindingArg[] args = [new FindingArg.Number("line", line), new FindingArg.Text("text", text[..Math.Min(text.Length, longest)].ToString())];
            _findings.Add(new Finding(code, severity) { Args = [.. args] });
        }
        else if (!_hasMoreFindings)
        {
            _hasMoreFindings = true;
            _findings.Add(new Finding(ScheduleCodes.MoreFindings, severity) { Args = [new FindingArg.Number("line", line)] });
        }
    }

    /// <summary>The edition, or all that is wrong with the file.</summary>
    internal Result<NlmSchedule> Finish()
    {
        if (Edition.Length == 0)
        {
            Found(ScheduleCodes.EditionMissing, 1, "");
        }

        if (_classes.Count + Changes.Count + Places.Count + NineteenthCentury.Count == 0)
        {
            Found(ScheduleCodes.NothingInIt, 1, "");
        }

        var classes = Ordered();
        return HasErrors
            ? Result<NlmSchedule>.Refused([.. _findings])
            : Result.Of(new NlmSchedule(Edition, classes, Parts), [.. _findings]);
    }

    private NlmClass[] Ordered()
    {
        if (_isUnordered)
        {
            _classes.Sort(static (x, y) => x.Class.Code.CompareTo(y.Class.Code) is not 0 and var order ? order : x.Line.CompareTo(y.Line));
        }

        var classes = new NlmClass[_classes.Count];
        for (var i = 0; i < classes.Length; i++)
        {
            var (read, line) = _classes[i];
            classes[i] = read;
            if (i > 0 && classes[i - 1].Code == read.Code)
            {
                Found(ScheduleCodes.GivenTwice, line, read.Code.ToString());
            }

            if (read.IsNotTableG && (i == 0 || !classes[i - 1].IsTableG))
            {
                Found(ScheduleCodes.PairMissing, line, read.Code.ToString(), FindingSeverity.Warning);
            }
        }

        return classes;
    }
}
