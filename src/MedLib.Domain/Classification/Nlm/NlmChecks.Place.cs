using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>The place by Table G, and its absence.</summary>
internal ref partial struct NlmChecks
{
    private void CheckPlace(NlmClassCode code, NlmClassMarks marks)
    {
        if (_tokens.IsEmpty)
        {
            return;
        }

        var first = _tokens[0];
        if (first.Kind == NlmTokenKind.Place)
        {
            CheckNotation(first);
        }
        else if (marks.HasFlag(NlmClassMarks.TableG))
        {
            if (first.Kind is NlmTokenKind.Cutter or NlmTokenKind.Year && _schedule.GeneralCoverageOf(code) is { } general)
            {
                Found(NlmCodes.PlaceMissing, FindingSeverity.Warning, first.Start, first.End - first.Start, WithClass(general.Number));
            }
        }
        else if (first.Kind == NlmTokenKind.Cutter && LooksLikePlace(first))
        {
            var general = marks.HasFlag(NlmClassMarks.NotTableG);
            Found(
                general ? NlmCodes.PlaceInGeneralCoverage : NlmCodes.PlaceOutsideTableG,
                FindingSeverity.Warning,
                first.Start,
                first.End - first.Start,
                general && _schedule.TableGOf(code) is { } divided ? WithClass(divided.Number) : null);
        }
    }

    private void CheckNotation(NlmToken place)
    {
        var notation = _text[place.Start..place.Middle];
        if (notation.Contains('.'))
        {
            Found(NlmCodes.ExpandedNotation, FindingSeverity.Information, place.Start, place.End - place.Start);
        }
        else if (_schedule.HasAllPlaces && !_schedule.KnowsPlace(notation))
        {
            Found(NlmCodes.UnknownNotation, FindingSeverity.Warning, place.Start, place.Middle - place.Start, args: [Edition]);
        }
    }

    // Many an author's cutter has the shape of a place (MP16, A1): it is taken for one where a country is known by it, or where a
    // cutter follows.
    private readonly bool LooksLikePlace(NlmToken cutter)
    {
        var text = _text[cutter.Start..cutter.End];
        return cutter.Middle < cutter.Last
            && TableGShape.Notation(text) == text.Length
            && ((cutter.Middle - cutter.Start > 1 && _schedule.KnowsPlace(text)) || (_tokens.Length > 1 && _tokens[1].Kind == NlmTokenKind.Cutter && _number.Class.Kind == NlmClassKind.Main));
    }
}
