using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>Where a class stands in the classification, from the widest to the class itself.</summary>
/// <param name="Edition">The edition that says so.</param>
/// <param name="Steps">The steps; the last is the class.</param>
public sealed record NlmPath(string Edition, ValueList<NlmPathStep> Steps)
{
    /// <summary>The captions, with <c>&gt;</c> between them.</summary>
    public override string ToString() => string.Join(" > ", Steps.Select(static step => step.Caption));
}

/// <summary>What a step of a path is.</summary>
public enum NlmPathStepKind
{
    /// <summary>A group of schedules: Preclinical Sciences.</summary>
    Group = 0,

    /// <summary>A schedule.</summary>
    Schedule = 1,

    /// <summary>A header within the schedule.</summary>
    Header = 2,

    /// <summary>A number.</summary>
    Number = 3,

    /// <summary>The general coverage of the number before it, which is divided by place.</summary>
    GeneralCoverage = 4,

    /// <summary>A topic of the number before it.</summary>
    Topic = 5,
}

/// <summary>A step of a path.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Caption">Its name or caption.</param>
/// <param name="Range">What it spans: schedules, classes, one class.</param>
public sealed record NlmPathStep(NlmPathStepKind Kind, string Caption, NlmRange Range)
{
    /// <summary>Range and caption.</summary>
    public override string ToString() => $"{Range} {Caption}";
}
