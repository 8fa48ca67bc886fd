namespace MedLib.Cli;

/// <summary>What the tool answers its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done; advisories and repaired records included.</summary>
    public const int Done = 0;

    /// <summary>Refused, or records were dropped.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage, or input that cannot be read.</summary>
    public const int Unusable = 2;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
