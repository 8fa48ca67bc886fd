using MedLib.Domain.Classification.Cutters;

namespace MedLib.Domain.Benchmarks.Classification;

/// <summary>Names as headings have them, the same in every run, and the table as one would keep it in a file.</summary>
internal static class CutterTexts
{
    /// <summary>So many that no processor learns them by heart.</summary>
    internal const int Count = 1000;

    private static readonly string[] Surnames =
    [
        "Adams", "Baker", "Bauer", "Becker", "Brown", "Campbell", "Clark", "Cohen", "Cooper", "Davis", "Evans", "Fischer", "Garcia", "Gray",
        "Green", "Hall", "Harris", "Hoffmann", "Hughes", "Ivanov", "Jackson", "Johnson", "Jones", "Kelly", "Kim", "King", "Lee", "Lewis",
        "Lopez", "Martin", "Meyer", "Miller", "Moore", "Nguyen", "Olsen", "Patel", "Quinn", "Roberts", "Schmidt", "Silva", "Smith", "Suzuki",
        "Taylor", "Thompson", "Ueda", "Virchow", "Walker", "White", "Wilson", "Wright", "Xu", "Young", "Zhang",
    ];

    private static readonly string[] Forenames =
    [
        "Alice", "Benjamin", "Charlotte", "David", "Emma", "Frank", "Grace", "Henry", "Irene", "James", "Katherine", "Louis", "Mary", "Nora",
        "Oliver", "Peter", "Rachel", "Samuel", "Thomas", "Ursula", "Victor", "William",
    ];

    internal static string[] Names()
    {
        var random = new Random(Count);
        return [.. Enumerable.Range(0, Count).Select(_ => $"{Surnames[random.Next(Surnames.Length)]}, {Forenames[random.Next(Forenames.Length)]}")];
    }

    /// <summary>Entries with their cutters: those that the names find, and those that any three letters find.</summary>
    internal static IEnumerable<(string Entry, string Cutter)> Table() =>
        Names().Concat(ThreeLetters()).Select(static name => Look(name)).Distinct();

    private static IEnumerable<string> ThreeLetters() =>
        from first in Alphabet from second in Alphabet from third in Alphabet select string.Concat([first, second, third]);

    private static IEnumerable<char> Alphabet => Enumerable.Range('a', 26).Select(static letter => (char)letter);

    private static (string Entry, string Cutter) Look(string name)
    {
        var found = CutterSanbornTable.Embedded.Lookup(CutterName.Person(name)).Value
            ?? throw new InvalidOperationException($"The table has no entry for '{name}'.");
        return (found.Entry, found.Cutter.Number);
    }
}
