using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules.Words;

/// <summary>Finds classes for a heading.</summary>
internal sealed class ClassSuggester(NlmSchedule schedule, CaptionIndex captions)
{
    // Estimates, held against the part of NLM's index that is known: there the table was right in all 53 cases, words in 3 of 6.
    private const double TrustInTable = 0.9;
    private const double TrustInCaption = 0.8;
    private const double TrustInWords = 0.5;
    private const double TrustInWordsBesideCaptions = 0.1;
    private const double TrustInHeader = 0.2;
    private const double Weak = 0.3;

    internal ClassSuggestions Suggest(string heading, SuggestOptions options)
    {
        var topics = Topics(heading);
        var forms = options.PublicationTypes.SelectMany(type => Forms(type, topics)).DistinctBy(static form => form.Number.ToString(), StringComparer.Ordinal).ToList();
        var all = options.PreferTopic ? [.. topics, .. forms] : forms.Concat(topics);
        return new ClassSuggestions(schedule.Edition, heading, [.. all.Take(Math.Max(options.Limit, 0))]);
    }

    private List<ClassSuggestion> Topics(string heading)
    {
        var words = CaptionText.Words(heading);
        if (words.Count == 0)
        {
            return [];
        }

        var (key, inverted) = (string.Join(' ', words), CaptionText.UninvertedKey(heading));
        Dictionary<int, (SuggestionBasis Basis, double Confidence)> found = [];
        Weigh(found, InTable(key, inverted), words.Count, SuggestionBasis.HeadingTable, TrustInTable);
        Weigh(found, [.. captions.WithSegment(key).Union(captions.WithSegment(inverted))], words.Count, SuggestionBasis.Caption, TrustInCaption);
        var others = captions.WithAll(words, wholeCaptionWords: true).Keys.Where(place => !found.ContainsKey(place)).ToList();
        var trust = found.Count > 0 ? TrustInWordsBesideCaptions : TrustInWords;
        var shares = others.ConvertAll(place => captions.Share(place, words.Count));
        var sum = shares.Sum();
        for (var i = 0; i < others.Count; i++)
        {
            found.Add(others[i], (SuggestionBasis.CaptionWords, trust * shares[i] * shares[i] / sum));
        }

        foreach (var place in FirstsOf(captions.UnderHeader(key).Union(captions.UnderHeader(inverted))))
        {
            found.TryAdd(place, (SuggestionBasis.Header, TrustInHeader));
        }

        return
        [
            .. found.OrderByDescending(static known => known.Value.Confidence).ThenBy(static known => known.Key)
                .Select(known => Suggestion(schedule.Classes[known.Key], known.Value.Basis, known.Value.Confidence)),
        ];
    }

    private List<int> InTable(string key, string inverted)
    {
        var codes = HeadingTable.Embedded.Find(key);
        List<int> places = [];
        foreach (var code in codes.IsEmpty ? HeadingTable.Embedded.Find(inverted) : codes)
        {
            if (schedule.PlaceOf(code) is >= 0 and var place)
            {
                places.Add(place);
            }
        }

        return places;
    }

    // The trust is shared among the classes: more of it has a caption that says nothing else, or that is the general one.
    private void Weigh(
        Dictionary<int, (SuggestionBasis Basis, double Confidence)> found, List<int> places, int words, SuggestionBasis basis, double trust)
    {
        var weights = places.Select(place => captions.Share(place, words) + (IsGeneral(schedule.Classes[place]) ? 1 : 0)).ToList();
        var sum = weights.Sum();
        for (var i = 0; i < places.Count; i++)
        {
            found.TryAdd(places[i], (basis, trust * weights[i] / sum));
        }
    }

    // The first class of each stretch of shelf that stands under a header.
    private static IEnumerable<int> FirstsOf(IEnumerable<int> places)
    {
        var last = -2;
        foreach (var place in places.Order())
        {
            if (place != last + 1)
            {
                yield return place;
            }

            last = place;
        }
    }

    private IEnumerable<ClassSuggestion> Forms(string publicationType, List<ClassSuggestion> topics)
    {
        if (publicationType.Trim() is "Periodicals" or "Periodical")
        {
            return schedule.Find("W1") is { } serials ? [Suggestion(serials, SuggestionBasis.Form, TrustInTable)] : [];
        }

        var strong = topics.Where(static topic => !topic.IsWeak);
        if (publicationType.Trim() is "Bibliography" or "Bibliographies")
        {
            return strong.Select(static topic => topic with { Number = topic.Number with { IsBibliography = true }, Basis = SuggestionBasis.Form });
        }

        var form = FormNumbers.OfType(publicationType);
        return form == NlmForm.None ? [] : strong.SelectMany(topic => InSchedule(topic.Number.Letters, form).Select(known => Suggestion(known, SuggestionBasis.Form, topic.Confidence)));
    }

    // Directories are divided by place, their general coverage is not: the first is NLM's rule.
    private IEnumerable<NlmClass> InSchedule(string letters, NlmForm form) =>
        schedule.FormsOf(letters).Where(known => known.Form == form && !known.IsNotTableG).Take(1);

    // Of the form numbers, which every schedule has, those of W are for medicine as a whole.
    private static bool IsGeneral(NlmClass known) =>
        known.Caption.Contains("(General", StringComparison.Ordinal) || (known.Form != NlmForm.None && known.Number.Letters is "W");

    private static ClassSuggestion Suggestion(NlmClass known, SuggestionBasis basis, double confidence) =>
        new(known.Number, known, basis, Math.Round(confidence, 3), basis == SuggestionBasis.Header || confidence < Weak);
}
