using MedLib.Domain.Classification;

namespace MedLib.Cli.Verbs.Classing;

/// <summary>A line that was given, with the scheme it is taken to be of.</summary>
/// <param name="Text">The line.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Confidence">How sure the scheme is where it was guessed; null where it was named.</param>
internal sealed record NamedNumber(string Text, CallNumberScheme Scheme, double? Confidence)
{
    public ICallNumberRules Rules => CallNumberRules.Of(Scheme);

    public ShelfKey Key => ShelfKey.Of(Scheme, Text);
}
