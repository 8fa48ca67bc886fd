using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules.Files;

/// <summary>Writes schedules as <see cref="ScheduleReader"/> reads them.</summary>
internal static class ScheduleWriter
{
    internal static void Write(NlmSchedule schedule, TextWriter text)
    {
        Line(text, ScheduleReader.Signature, ScheduleReader.Version);
        Line(text, "edition", schedule.Edition);
        if (schedule.Notice.Length > 0)
        {
            Line(text, "notice", schedule.Notice);
        }

        foreach (var known in schedule.Schedules)
        {
            Line(text, "schedule", known.Letters, known.Name, known.Group);
        }

        ValueList<string> headers = [];
        foreach (var known in schedule.Classes)
        {
            if (known.Headers != headers)
            {
                headers = known.Headers;
                Line(text, ["header", .. headers]);
            }

            Line(text, known.Code.ToString(), Marks(known), known.Caption);
        }

        foreach (var known in schedule.NineteenthCentury)
        {
            Line(text, "nineteenth", known.Letters, known.Caption);
        }

        if (schedule.HasAllPlaces)
        {
            Line(text, "places", "all");
        }

        foreach (var place in schedule.Places)
        {
            Line(text, "place", place.Notation, place.Name);
        }

        foreach (var change in schedule.Changes)
        {
            var kind = change.Kind == NlmClassChangeKind.Added ? "added" : "canceled";
            Line(text, kind, change.Edition, change.Number.ToString(), change.Caption, change.Other, change.Source, change.Note);
        }
    }

    private static string Marks(NlmClass known) =>
        string.Concat(known.IsTableG ? "G" : "", known.IsNotTableG ? "n" : "", known.HasCutterInstruction ? "C" : "");

    // Always "\n", so that the same schedules are the same file everywhere. Empty columns at the end are left out.
    private static void Line(TextWriter text, params ReadOnlySpan<string> columns)
    {
        while (columns is [_, .., ""])
        {
            columns = columns[..^1];
        }

        text.Write(columns[0]);
        foreach (var column in columns[1..])
        {
            text.Write('\t');
            text.Write(column);
        }

        text.Write('\n');
    }
}
