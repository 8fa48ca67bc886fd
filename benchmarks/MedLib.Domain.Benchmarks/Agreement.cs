namespace MedLib.Domain.Benchmarks;

/// <summary>Only those who give the same answer are compared for their speed.</summary>
internal static class Agreement
{
    internal static void Demand<TInput, TAnswer>(IEnumerable<TInput> inputs, Func<TInput, TAnswer> baseline, Func<TInput, TAnswer> model)
    {
        foreach (var input in inputs)
        {
            var (expected, actual) = (baseline(input), model(input));
            if (!EqualityComparer<TAnswer>.Default.Equals(expected, actual))
            {
                throw new InvalidOperationException($"'{input}': the baseline answers {expected}, the model {actual}.");
            }
        }
    }
}
