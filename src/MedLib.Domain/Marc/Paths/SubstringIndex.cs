using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Paths;

/// <summary>Tells which texts are part of any of many texts, in the time that it takes to read the one that is asked for.</summary>
/// <remarks>
/// A suffix automaton of all texts, one after the other: as many states as characters twice over at most, so linear to make. Each state stands for the
/// parts that end at the same places; its link is the state of the longest part of its parts that ends at more.
/// </remarks>
internal sealed class SubstringIndex
{
    private const int Between = char.MaxValue + 1; // no character, so that nothing is found across two texts
    private const int None = -1;

    private readonly Dictionary<(int State, int Character), int> _steps = [];
    private readonly List<State> _states = [new(0, None)];
    private readonly List<(int Character, int Next)> _characters = []; // of each state a list, for when it is copied
    private int _last;

    public SubstringIndex(ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var character in text)
            {
                Add(character);
            }

            Add(Between);
        }
    }

    /// <summary>Whether a text is part of any of the texts.</summary>
    public bool Contains(ReadOnlySpan<char> text)
    {
        var state = 0;
        foreach (var character in text)
        {
            if (!_steps.TryGetValue((state, character), out state))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(int character)
    {
        var added = Create(_states[_last].Length + 1);
        var state = _last;
        while (state != None && !_steps.ContainsKey((state, character)))
        {
            Step(state, character, added);
            state = _states[state].Link;
        }

        Link(added, state == None ? 0 : Shortened(state, character));
        _last = added;
    }

    // The state that is reached from here, which must stand for nothing longer than what is reached from here: else it is split.
    private int Shortened(int state, int character)
    {
        var reached = _steps[(state, character)];
        var length = _states[state].Length + 1;
        if (_states[reached].Length == length)
        {
            return reached;
        }

        var copy = Create(length);
        for (var at = _states[reached].First; at != None; at = _characters[at].Next)
        {
            Step(copy, _characters[at].Character, _steps[(reached, _characters[at].Character)]);
        }

        Link(copy, _states[reached].Link);
        Link(reached, copy);
        for (; state != None && _steps[(state, character)] == reached; state = _states[state].Link)
        {
            _steps[(state, character)] = copy;
        }

        return copy;
    }

    private int Create(int length)
    {
        _states.Add(new(length, None));
        return _states.Count - 1;
    }

    private void Step(int from, int character, int to)
    {
        _steps.Add((from, character), to);
        var state = _states[from];
        _characters.Add((character, state.First));
        _states[from] = state with { First = _characters.Count - 1 };
    }

    private void Link(int from, int to) => _states[from] = _states[from] with { Link = to };

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct State(int Length, int Link)
    {
        public int First { get; init; } = None;
    }
}
