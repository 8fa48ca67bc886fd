using MedLib.Domain.Classification.Schedules;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>What is known besides the text of a call number, and what it is held to.</summary>
public sealed record NlmReadOptions
{
    private readonly NlmSchedule? _schedule;

    /// <summary>Nothing but the embedded schedules.</summary>
    public static NlmReadOptions Default { get; } = new();

    /// <summary>The schedules that say which classes there are, and which are arranged by place. The embedded ones unless others are given.</summary>
    public NlmSchedule Schedule
    {
        get => _schedule ?? NlmSchedule.Embedded;
        init => _schedule = value;
    }

    /// <summary>
    /// Whether NLM itself wrote it (MARC 21 060 with second indicator 0). NLM puts a space into its class numbers, so there two
    /// letters with four or more digits are an accession number.
    /// </summary>
    public bool AssignedByNlm { get; init; }

    /// <summary>Whose practice it is held to.</summary>
    public NlmProfile Profile { get; init; }

    /// <summary>What is known of the work, or null.</summary>
    public NlmWork? Work { get; init; }
}
