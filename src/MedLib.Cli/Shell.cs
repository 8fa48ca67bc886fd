using System.Text;
using Spectre.Console;

namespace MedLib.Cli;

/// <summary>Where the tool reads from and writes to.</summary>
internal sealed record Shell
{
    private const int PlainWidth = 100;

    /// <summary>Lines that a verb reads where no argument gives them.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Text for people, and data as JSON.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Errors and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens what <c>-</c> writes bytes to.</summary>
    public required Func<Stream> OpenData { get; init; }

    /// <summary>Opens what <c>-</c> reads bytes from.</summary>
    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Whether tables are drawn, because a person looks at <see cref="Out"/> or asked for it.</summary>
    public bool DrawsTables { get; init; }

    /// <summary>Whether <see cref="Out"/> takes colors: a terminal, and NO_COLOR is not set (no-color.org).</summary>
    public bool HasColor { get; init; }

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

        var isTerminal = !Console.IsOutputRedirected;
        return new Shell
        {
            In = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false)),
            Out = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true },
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            OpenData = Console.OpenStandardOutput,
            OpenInput = Console.OpenStandardInput,
            DrawsTables = isTerminal,
            HasColor = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb",
            ShowsProgress = !Console.IsErrorRedirected,
            Width = isTerminal && Console.WindowWidth is > 0 and var width ? width : PlainWidth,
        };
    }

    /// <summary>Writes a line for people.</summary>
    public void Say(string line) => Out.WriteLine(PlainText.Of(line));

    /// <summary>Writes what may be done next, where a person looks.</summary>
    public void Hint(string line)
    {
        if (DrawsTables)
        {
            Say(line);
        }
    }

    /// <summary>What draws on <see cref="Out"/>.</summary>
    public IAnsiConsole Draw()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Out),
            Ansi = HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        return console;
    }
}
