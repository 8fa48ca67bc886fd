using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>What a suggestion rests on.</summary>
public enum SuggestionBasis
{
    /// <summary>The table of MeSH headings that are captions.</summary>
    HeadingTable = 0,

    /// <summary>A part of the caption says the same as the heading.</summary>
    Caption = 1,

    /// <summary>The caption has all words of the heading, among others.</summary>
    CaptionWords = 2,

    /// <summary>The class stands under a header that says the same as the heading: a hint where to look, no more.</summary>
    Header = 3,

    /// <summary>The form number, in the schedule of the topic, that the publication type asks for.</summary>
    Form = 4,
}

/// <summary>A class that a work with some heading may stand in.</summary>
/// <param name="Number">The number; that of the bibliographies, such as <c>ZWG 120</c>, where the publication type asks for it.</param>
/// <param name="Class">The class.</param>
/// <param name="Basis">What the suggestion rests on.</param>
/// <param name="Confidence">How likely it is the right one, from 0 to 1; an estimate, by comparison with a part of NLM's own index.</param>
/// <param name="IsWeak">Whether it is a hint where to look rather than a suggestion.</param>
public sealed record ClassSuggestion(NlmClassNumber Number, NlmClass Class, SuggestionBasis Basis, double Confidence, bool IsWeak)
{
    /// <summary>Number and caption.</summary>
    public override string ToString() => $"{Number} {Class.Caption}";
}

/// <summary>The classes that a work with some heading may stand in.</summary>
/// <param name="Edition">The edition they are from.</param>
/// <param name="Heading">The heading that was asked for.</param>
/// <param name="Suggestions">The suggestions, the best first; none where nothing is known.</param>
public sealed record ClassSuggestions(string Edition, string Heading, ValueList<ClassSuggestion> Suggestions);

/// <summary>What suggestions are to take account of.</summary>
public sealed record SuggestOptions
{
    /// <summary>The publication types of the work, as MeSH names them: <c>Atlases</c>, <c>Dictionaries</c>, <c>Periodicals</c>. Those that ask for no form are left aside.</summary>
    public ValueList<string> PublicationTypes { get; init; } = [];

    /// <summary>Whether the library shelves by topic. NLM classes by publication type first: then form numbers are suggested before the topic.</summary>
    public bool PreferTopic { get; init; }

    /// <summary>How many suggestions at most.</summary>
    public int Limit { get; init; } = 10;
}
