Console.WriteLine("No measure yet.");
