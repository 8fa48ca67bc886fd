using System.Globalization;
using MedLib.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
using var interruption = new Interruption();
return await Tool.RunAsync(args, Shell.OfConsole(), interruption.Token);
