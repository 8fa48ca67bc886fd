using System.Text;

namespace MedLib.Cli;

/// <summary>Where the tool writes to.</summary>
internal sealed record Shell
{
    private const int PlainWidth = 100;

    /// <summary>Text for people, and data as JSON.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Errors and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens what <c>-</c> writes bytes to.</summary>
    public required Func<Stream> OpenData { get; init; }

    /// <summary>Whether a person looks at <see cref="Out"/>.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether a person looks at <see cref="Error"/>.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>How wide the lines are.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>The console, in UTF-8.</summary>
    public static Shell OfConsole()
    {
        if (!Console.IsOutputRedirected)
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        var isTerminal = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Shell
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true },
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            OpenData = Console.OpenStandardOutput,
            IsTerminal = isTerminal,
            ShowsProgress = !Console.IsErrorRedirected,
            Width = isTerminal ? Math.Max(Console.WindowWidth, 1) : PlainWidth,
        };
    }
}
