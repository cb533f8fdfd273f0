// Joins the three stores to a replica set and gives each service a user that sees its own database alone. May be repeated.
const read = name => require('fs').readFileSync('/run/secrets/' + name, 'utf8').trim();
const hosts = ['mongo-1:27017', 'mongo-2:27017', 'mongo-3:27017'];
const root = 'mongodb://root:' + read('mongo-root') + '@';

const first = connect(root + hosts[0] + '/admin?directConnection=true');
try {
  first.adminCommand({replSetInitiate: {_id: 'handrail', members: hosts.map((host, n) => ({_id: n, host}))}});
} catch (e) {
  if (e.codeName !== 'AlreadyInitialized') throw e;
}

const admin = connect(root + hosts.join(',') + '/admin?replicaSet=handrail&serverSelectionTimeoutMS=60000');
for (const service of ['intake', 'scheduling', 'session', 'follow-up', 'operations']) {
  const roles = [{role: 'readWrite', db: 'handrail_' + service}];
  const pwd = read('store-' + service);
  if (admin.getUser(service)) admin.updateUser(service, {pwd, roles});
  else admin.createUser({user: service, pwd, roles});
}
