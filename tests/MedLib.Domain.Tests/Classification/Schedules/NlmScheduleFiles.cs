using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Classification.Schedules;

/// <summary>Files of schedules, as tests write them.</summary>
internal static class NlmScheduleFiles
{
    public const string Signature = "medlib-nlm-schedules\t1";

    /// <summary>The schedules that lines say, the first line added.</summary>
    public static NlmSchedule Load(params ReadOnlySpan<string> lines)
    {
        var result = TryLoad(string.Join('\n', [Signature, .. lines]));
        Assert.Empty(result.Findings);
        return result.Value!;
    }

    public static Result<NlmSchedule> TryLoad(string text)
    {
        using var reader = new StringReader(text);
        return NlmSchedule.Load(reader);
    }

    public static string Written(NlmSchedule schedule)
    {
        using var writer = new StringWriter();
        schedule.WriteTo(writer);
        return writer.ToString();
    }
}
