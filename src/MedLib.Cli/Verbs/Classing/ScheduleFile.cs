using System.CommandLine;
using MedLib.Domain.Classification.Schedules;
using MedLib.Domain.Results;

namespace MedLib.Cli.Verbs.Classing;

/// <summary>The option that adds a site's own classes, or a newer edition, to the embedded schedules.</summary>
internal static class ScheduleFile
{
    public static Option<string?> Option() => new("--schedules")
    {
        Description = "A file of classes to add to the embedded schedules; its classes come first.",
        HelpName = "FILE",
    };

    /// <summary>The embedded schedules, with a file's additions.</summary>
    /// <exception cref="ToolException">The file is no file of schedules; the first finding says why.</exception>
    public static NlmSchedule Load(string? path)
    {
        if (path is null)
        {
            return NlmSchedule.Embedded;
        }

        using var reader = File.OpenText(path);
        var loaded = NlmSchedule.Load(reader);
        return loaded.Succeeded
            ? NlmSchedule.Embedded.With(loaded.Value)
            : throw new ToolException(loaded.Findings[0].Code, $"{MedLibMessages.Render(loaded.Findings[0])} ({path})");
    }
}
