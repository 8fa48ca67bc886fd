using System.Globalization;
using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>The class against the schedules. What an edition does not have is unknown in that edition, never wrong.</summary>
internal ref partial struct NlmChecks
{
    private void CheckClass(NlmClassCode code, bool isKnown, NlmClassMarks marks)
    {
        var classNumber = _number.Class;
        if (classNumber.Number is null or > 999)
        {
            return; // NLM-004 says it
        }

        var (start, length) = ClassSpan;
        var hasNumber = isKnown || (!code.IsNone && _schedule.TryFind(code.WithoutTopic, out _) && classNumber.Topic is not null);
        var change = _schedule.ChangeOf(classNumber);
        if (change is { Kind: NlmClassChangeKind.Canceled })
        {
            Found(NlmCodes.CanceledClass, FindingSeverity.Warning, start, length, change.OtherNumber is { } now ? WithClass(now) : null, [
                new FindingArg.Text("edition", change.Edition), new FindingArg.Text("replacement", change.Other.Length > 0 ? change.Other : "?")]);
        }
        else if (!hasNumber)
        {
            Found(NlmCodes.UnknownInEdition, FindingSeverity.Warning, start, length, args: [
                Edition,
                new FindingArg.Text("below", _schedule.Floor(classNumber)?.Number.ToString() ?? "-"),
                new FindingArg.Text("above", _schedule.Ceiling(classNumber)?.Number.ToString() ?? "-")]);
        }
        else if (change is { Kind: NlmClassChangeKind.Added } && _options.Work?.RecordYear is { } year && YearOf(change.Edition) > year)
        {
            Found(NlmCodes.NewerThanRecord, FindingSeverity.Information, start, length, args: [new FindingArg.Text("edition", change.Edition), new FindingArg.Number("year", year)]);
        }

        if (classNumber.Topic is { } topic && !isKnown && classNumber.Decimals.Length > 0)
        {
            Found(NlmCodes.UnknownTopic, FindingSeverity.Warning, start + length - topic.Length, topic.Length, args: [Edition]);
        }
        else if (marks.HasFlag(NlmClassMarks.Placeholder))
        {
            Found(NlmCodes.PlaceholderAlone, FindingSeverity.Warning, start, length, WithFirstCutterAsTopic());
        }
    }

    // "WZ 112.5 O75 1990" where the schedules know the topic O75.
    private readonly string? WithFirstCutterAsTopic()
    {
        if (_tokens.IsEmpty || _tokens[0].Kind != NlmTokenKind.Cutter || _tokens[0].Last < _tokens[0].End)
        {
            return null;
        }

        var topic = _text[_tokens[0].Start.._tokens[0].End].ToString().ToUpperInvariant();
        var divided = _number.Class with { Topic = topic };
        return _schedule.Find(divided) is null ? null : $"{divided}{_number.ToString()[(_number.Class.ToString().Length + 1 + topic.Length)..]}";
    }

    // Editions are named by their year and perhaps a season.
    private static int YearOf(string edition)
    {
        var start = edition.AsSpan().IndexOfAnyInRange('0', '9');
        var digits = start < 0 ? 0 : CallNumberTokens.Digits(edition.AsSpan(start));
        return digits == 4 ? int.Parse(edition.AsSpan(start, digits), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }
}
