using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>Schedules as text, and what a site adds to them.</summary>
public sealed partial class NlmSchedule
{
    /// <summary>Reads schedules, or additions to schedules, from a text.</summary>
    /// <param name="text">The text; it is read to its end and not closed.</param>
    /// <returns>The schedules, or all that is wrong with the text. A hostile text costs no more than 200,000 lines of 4,000 characters.</returns>
    public static Result<NlmSchedule> Load(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new ScheduleReader();
        reader.ReadAll(text.ReadToEnd());
        return reader.Finish();
    }

    /// <summary>These schedules with a site's additions, or with what a newer edition changed.</summary>
    /// <param name="additions">
    /// What is added. A class, schedule or place that both have is taken from here; a class that is canceled here and not among the
    /// classes here is left out.
    /// </param>
    /// <returns>Schedules whose edition and notice name both.</returns>
    public NlmSchedule With(NlmSchedule additions)
    {
        ArgumentNullException.ThrowIfNull(additions);
        var canceled = additions.Changes.Where(static change => change.Kind == NlmClassChangeKind.Canceled).Select(static change => change.Number).ToHashSet();
        return new NlmSchedule(
            $"{Edition} + {additions.Edition}",
            [
                .. Classes.Where(known => additions.Find(known.Code) is null && !(canceled.Count > 0 && canceled.Contains(known.Number)))
                    .Concat(additions.Classes)
                    .OrderBy(static known => known.Code),
            ],
            new ScheduleParts(
                $"{Notice} {additions.Notice}".Trim(),
                Merged(Schedules, additions.Schedules, static schedule => schedule.Letters),
                [.. Changes.Concat(additions.Changes).Distinct()],
                Merged(Places, additions.Places, static place => place.Notation),
                Merged(NineteenthCentury, additions.NineteenthCentury, static known => known.Letters)));
    }

    private static ValueList<T> Merged<T>(ValueList<T> first, ValueList<T> then, Func<T, string> key)
    {
        var newer = then.Select(key).ToHashSet(StringComparer.Ordinal);
        return [.. first.Where(known => !newer.Contains(key(known))), .. then];
    }
}
