// An empty Node process: what the start of any program costs.
