using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;

namespace MedLib.Domain.Benchmarks;

/// <summary>Times the first call in a new process, ten times: what a program waits for that asks once, with the compilation of the code.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FirstUseAttribute() : JobMutatorConfigBaseAttribute(
    Job.Default.WithStrategy(RunStrategy.ColdStart).WithLaunchCount(10).WithWarmupCount(0).WithIterationCount(1).WithInvocationCount(1).WithUnrollFactor(1));
