// Started by « dotnet ef » alone: the factories of Convergence.Data say how each provider is built.
return 0;
