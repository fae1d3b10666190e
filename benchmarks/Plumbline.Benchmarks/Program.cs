using Plumbline.Benchmarks;

if (args is ["--quick", ..])
{
    Quick.Run(args.Length > 1 ? args[1] : "");
}
