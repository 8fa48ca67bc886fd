namespace MedLib.Domain.Classification.Schedules;

/// <summary>What the schedules note on a class.</summary>
[Flags]
internal enum NlmClassMarks
{
    None = 0,

    /// <summary>"Table G": divided by place.</summary>
    TableG = 1,

    /// <summary>"Not Table G": the general coverage that is paired with the number before it.</summary>
    NotTableG = 2,

    /// <summary>"Cutter from ...": the caption's own instruction on what the cutter is made from.</summary>
    Cutter = 4,

    /// <summary>The number is divided by topics A-Z and is not used alone. Found from the classes, not read.</summary>
    Placeholder = 8,
}
