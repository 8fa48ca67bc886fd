namespace MedLib.Domain.Marc;

/// <summary>How a reader meets a defect.</summary>
public enum MarcReadMode
{
    /// <summary>Repair what can be repaired without guessing at content, and report it.</summary>
    Lenient = 0,

    /// <summary>Give out no record that has a defect; its findings, now errors, say why.</summary>
    Strict = 1,

    /// <summary>Salvage what can be had, also by guessing; each guess is reported.</summary>
    Recover = 2,
}
