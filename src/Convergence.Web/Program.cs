using Convergence.Web.Commandes;

return await LigneCommande.ExecuterAsync(args);
