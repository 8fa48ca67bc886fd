using MedLib.Domain.Classification.Schedules.Files;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>Schedules as text, and what a site adds to them.</summary>
public sealed partial class NlmSchedule
{
    /// <summary>Reads schedules, or additions to schedules, from a text.</summary>
    /// <param name="text">The text; it is read to its end and not closed.</param>
    /// <returns>
    /// The schedules; where there was a general coverage without its Table G number, with <c>CLS-009</c>. Or all that is wrong with the text,
    /// each finding with its <c>line</c>: <c>CLS-001</c> to <c>CLS-008</c> and <c>CLS-010</c> to <c>CLS-014</c>. A hostile text costs no
    /// more than 200,000 lines of 4,000 characters, read piece by piece.
    /// </returns>
    /// <remarks>
    /// <para>Each line has columns with a tab between; empty lines and those that start with <c>#</c> are left out:</para>
    /// <code>
    /// medlib-nlm-schedules   1                     the first line
    /// edition   2018 Summer
    /// notice    Where the data come from           several are joined
    /// schedule  QS   Human Anatomy   Preclinical Sciences
    /// header    Histology   General works          of the classes that follow, the widest first; alone: no header
    /// QS 505         By several authors            number, marks, caption
    /// QS 11     G    History                       G: Table G; n: not Table G; C: the caption says what the cutter is from
    /// nineteenth WLA  Caption                      the caption may be left out
    /// place     AA1  United States
    /// places    all                                the places of this file are the whole of Table G
    /// added     2018 Summer   QZ 185   Chronic disease   WT 500     edition, number, caption; then, if told, where it was,
    /// canceled  2004   WK 757   Synthetic substitutes    WK 755     or where it is now, the source, a note
    /// </code>
    /// <para>A file of additions has the same lines, as many of them as it needs; <see cref="With"/> adds them.</para>
    /// </remarks>
    public static Result<NlmSchedule> Load(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new ScheduleReader();
        reader.ReadAll(text);
        return reader.Finish();
    }

    /// <summary>Writes the schedules as <see cref="Load"/> reads them.</summary>
    /// <param name="text">Where to; it is not closed.</param>
    public void WriteTo(TextWriter text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ScheduleWriter.Write(this, text);
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
                HasAllPlaces || additions.HasAllPlaces,
                Merged(NineteenthCentury, additions.NineteenthCentury, static known => known.Letters)));
    }

    private static ValueList<T> Merged<T>(ValueList<T> first, ValueList<T> then, Func<T, string> key)
    {
        var newer = then.Select(key).ToHashSet(StringComparer.Ordinal);
        return [.. first.Where(known => !newer.Contains(key(known))), .. then];
    }
}
