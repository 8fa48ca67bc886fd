using System.Runtime.InteropServices;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>What the schedules, the work and the shelf list have to say of a call number that was read.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref partial struct NlmChecks
{
    private readonly NlmCallNumber _number;
    private readonly NlmReadOptions _options;
    private readonly NlmSchedule _schedule;
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<NlmToken> _tokens;
    private List<NlmFlaw>? _flaws;

    private NlmChecks(NlmCallNumber number, NlmReadOptions options, List<NlmFlaw>? flaws)
    {
        (_number, _options, _schedule, _flaws) = (number, options, options.Schedule, flaws);
        _text = number.CleanText;
        _tokens = number.Tokens;
    }

    /// <summary>The flaws of the typing and, after them, those that are found here; null where there is none.</summary>
    internal static List<NlmFlaw>? Of(NlmCallNumber number, NlmReadOptions options, List<NlmFlaw>? flaws)
    {
        if (number.Class.Topic is { } topic && flaws?.FindIndex(static flaw => flaw.Code is NlmCodes.TopicWithoutDecimals) is >= 0 and var at)
        {
            // As the Library of Congress writes it: "QU 75.B615 2012".
            var rest = number.ToString()[number.Class.ToString().Length..];
            flaws[at] = flaws[at] with { Suggestion = $"{number.Class with { Topic = null }} {topic}{rest}" };
        }

        var checks = new NlmChecks(number, options, flaws);
        checks.CheckAll();
        return checks._flaws;
    }

    private void CheckAll()
    {
        var marks = NlmClassMarks.None;
        var isKnown = NlmClassCode.TryPack(_number.Class, out var code) && _schedule.TryFind(code, out marks);
        if (_number.Class.Kind == NlmClassKind.Main)
        {
            CheckClass(code, isKnown, marks);
        }

        CheckPlace(code, marks);
        CheckLookalikes(marks);
        if (_options.Profile == NlmProfile.OwnStacks)
        {
            CheckStacks(marks);
        }
    }

    private void Found(string code, FindingSeverity severity, int start, int length, string? suggestion = null, ValueList<FindingArg> args = default) =>
        (_flaws ??= []).Add(new NlmFlaw(code, severity, start, length) { Suggestion = suggestion, Args = args });

    private readonly FindingArg Edition => new FindingArg.Text("edition", _schedule.Edition);

    private readonly (int Start, int Length) ClassSpan
    {
        get
        {
            var head = _number.Head;
            var dot = head.End + CallNumberTokens.Spaces(_text[head.End..]);
            return (head.Start, (_number.Class.Topic is { } topic ? dot + 1 + topic.Length : head.End) - head.Start);
        }
    }

    /// <summary>The call number with another class.</summary>
    private readonly string WithClass(NlmClassNumber other)
    {
        var written = _number.ToString();
        return other + written[_number.Class.ToString().Length..];
    }

    /// <summary>The call number with a stretch of its text replaced, as it would be written.</summary>
    private readonly string? WithText(int start, int end, string replacement)
    {
        var text = string.Concat(_text[..start], replacement, _text[end..]);
        return NlmCallNumber.TryParse(text, out var other) ? other.ToString() : null;
    }
}
