using BenchmarkDotNet.Running;
using MedLib.Domain.Benchmarks;

var summaries = BenchmarkSwitcher.FromAssembly(typeof(BenchmarkRun).Assembly).Run(args, BenchmarkRun.Config);
return BenchmarkRun.ExitCode(args, summaries);
