namespace MedLib.Domain.Classification.Schedules.Words;

/// <summary>Which classes have which words in their captions, and above them.</summary>
internal sealed class CaptionIndex
{
    private readonly string[] _words; // ordinal order, so that words with a beginning stand together
    private readonly int[][] _uses; // of each word: twice the place, plus 1 where the word stands above the class only
    private readonly string[] _captions; // the words of each caption, a space between
    private readonly Dictionary<string, List<int>> _segments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _headers = new(StringComparer.Ordinal);

    /// <summary>The index of a schedule's captions.</summary>
    internal CaptionIndex(NlmSchedule schedule)
    {
        var uses = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var names = schedule.Schedules.ToLookup(static known => known.Letters, static known => known.Name, StringComparer.Ordinal);
        _captions = new string[schedule.Classes.Count];
        var (last, wordsAbove) = ("", new List<string>());
        for (var place = 0; place < _captions.Length; place++)
        {
            var known = schedule.Classes[place];
            var words = CaptionText.Words(known.Caption);
            _captions[place] = string.Join(' ', words);
            AddUses(uses, words, place * 2);
            AddSegments(known.Caption, place);
            foreach (var header in known.Headers.SelectMany(CaptionText.Segments))
            {
                AddTo(_headers, CaptionText.Key(header), place);
            }

            // Neighbors mostly have the same above them.
            var parent = (known.IsTopic ? schedule.Find(known.Code.WithoutTopic) : schedule.TableGOf(known))?.Caption;
            var above = string.Join(' ', [.. names[known.Number.Letters], .. known.Headers, parent]);
            if (!string.Equals(above, last, StringComparison.Ordinal))
            {
                (last, wordsAbove) = (above, CaptionText.Words(above));
            }

            AddUses(uses, wordsAbove, (place * 2) + 1);
        }

        _words = [.. uses.Keys.Order(StringComparer.Ordinal)];
        _uses = Array.ConvertAll(_words, word => uses[word].ToArray());
    }

    /// <summary>The places of classes whose caption has a part with just these words.</summary>
    internal IReadOnlyList<int> WithSegment(string key) => _segments.GetValueOrDefault(key) ?? [];

    /// <summary>The places of classes that stand under a header with just these words.</summary>
    internal IReadOnlyList<int> UnderHeader(string key) => _headers.GetValueOrDefault(key) ?? [];

    /// <summary>How much of a caption some words are, from 0 to 1.</summary>
    internal double Share(int place, int words) => Math.Min(1, words / (1.0 + _captions[place].AsSpan().Count(' ')));

    /// <summary>The classes that have all of the words, with what speaks for them.</summary>
    /// <param name="words">Words as <see cref="CaptionText.Words"/> makes them.</param>
    /// <param name="wholeCaptionWords">Whether the words must be whole and in the caption; else they may begin words, and stand above.</param>
    internal Dictionary<int, double> WithAll(IReadOnlyList<string> words, bool wholeCaptionWords)
    {
        Dictionary<int, double>? all = null;
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            var found = WithWord(word, wholeCaptionWords);
            if (all is null)
            {
                all = found;
                continue;
            }

            all = all.Where(known => found.ContainsKey(known.Key)).ToDictionary(static known => known.Key, known => known.Value + found[known.Key]);
        }

        all ??= [];
        var phrase = string.Join(' ', words);
        foreach (var place in all.Keys.ToList())
        {
            all[place] += (2 * Share(place, words.Count)) + ((" " + _captions[place]).Contains(" " + phrase, StringComparison.Ordinal) ? 1 : 0);
        }

        return all;
    }

    private Dictionary<int, double> WithWord(string word, bool wholeCaptionWords)
    {
        Dictionary<int, double> found = [];
        var first = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < _words.Length && _words[i].StartsWith(word, StringComparison.Ordinal); i++)
        {
            var isWhole = _words[i].Length == word.Length;
            if (wholeCaptionWords && !isWhole)
            {
                break;
            }

            foreach (var use in _uses[i])
            {
                var isAbove = use % 2 == 1;
                var score = (isAbove ? 1.0 : 4.0) * (isWhole ? 1 : 0.75);
                if (!(wholeCaptionWords && isAbove) && score > found.GetValueOrDefault(use / 2))
                {
                    found[use / 2] = score;
                }
            }
        }

        return found;
    }

    private void AddSegments(string caption, int place)
    {
        if (!caption.Contains('(', StringComparison.Ordinal) && !caption.Contains(". ", StringComparison.Ordinal))
        {
            AddTo(_segments, _captions[place], place);
            return;
        }

        foreach (var segment in CaptionText.Segments(caption))
        {
            AddTo(_segments, CaptionText.Key(segment), place);
        }
    }

    private static void AddUses(Dictionary<string, List<int>> uses, List<string> words, int use)
    {
        foreach (var word in words)
        {
            AddTo(uses, word, use);
        }
    }

    private static void AddTo(Dictionary<string, List<int>> lists, string key, int value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        if (list is not [.., var last] || last != value)
        {
            list.Add(value);
        }
    }
}
