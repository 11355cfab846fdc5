using Wutong.Bench;

// Usage: Wutong.Bench GRAPHDIR [REPEATS]   one graph folder, figures on stdout as "name seconds"
string folder = args[0];
int repeats = args.Length > 1 ? int.Parse(args[1]) : 7;
GraphRun.Run(folder, repeats);
