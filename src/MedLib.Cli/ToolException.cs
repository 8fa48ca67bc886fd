namespace MedLib.Cli;

/// <summary>What was asked cannot be done as it was asked; ends the verb with a coded line.</summary>
/// <param name="code">One of <see cref="ToolCodes"/>.</param>
/// <param name="message">What is wrong, and what to do about it.</param>
internal sealed class ToolException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
