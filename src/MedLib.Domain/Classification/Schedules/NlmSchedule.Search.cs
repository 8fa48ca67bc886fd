using MedLib.Domain.Classification.Schedules.Words;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>Search by words, and what is suggested for a heading.</summary>
public sealed partial class NlmSchedule
{
    private readonly Lazy<CaptionIndex> _captions;

    /// <summary>Searches the captions.</summary>
    /// <param name="words">
    /// Words in any case, in singular or plural, with or without accents; a beginning of a word will do. A class has to have all of them, in its
    /// caption or above it: in a header, the name of the schedule, the caption of the number that it divides. Those above count less.
    /// </param>
    /// <param name="limit">How many classes at most.</param>
    /// <returns>The classes that have all words, the best first; none where there are no words.</returns>
    public NlmSearch Search(string words, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var found = _captions.Value.WithAll(CaptionText.Words(words), wholeCaptionWords: false);
        var best = found.OrderByDescending(static match => match.Value).ThenBy(static match => match.Key).Take(limit);
        return new NlmSearch(Edition, [.. best.Select(match => new NlmMatch(_table[match.Key], match.Value))], found.Count);
    }

    /// <summary>Suggests classes for a work with some subject heading.</summary>
    /// <param name="heading">A heading, as MeSH or anybody writes it; inverted (<c>Abnormalities, Drug-Induced</c>) or not, without qualifier.</param>
    /// <param name="options">What to take account of; nothing more where null.</param>
    /// <returns>The suggestions, the best first. They are made from captions, not from NLM's index: each says how far it can be trusted.</returns>
    public ClassSuggestions Suggest(string heading, SuggestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(heading);
        return new ClassSuggester(this, _captions.Value).Suggest(heading, options ?? new SuggestOptions());
    }
}
